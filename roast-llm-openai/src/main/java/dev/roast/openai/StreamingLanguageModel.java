package dev.roast.openai;

import dev.roast.port.LanguageModel;
import dev.roast.port.Prompt;
import dev.roast.port.Reply;

/** A model that tells while it writes how far it is. What it writes is not shown: only the gate lets a model's text pass. */
public interface StreamingLanguageModel extends LanguageModel {

    /**
     * Asks the model as {@link LanguageModel#generate} does, and is told of progress.
     *
     * @param prompt what to do, and on what
     * @param progress told while the answer comes in, on a thread of the HTTP client; must not block nor throw
     * @return an answer, or why there is none
     */
    Reply generate(Prompt prompt, Progress progress);

    /** Is told how far an answer is. */
    @FunctionalInterface
    interface Progress {

        /**
         * More has come in.
         *
         * @param characters how many there are by now
         */
        void received(long characters);
    }
}
