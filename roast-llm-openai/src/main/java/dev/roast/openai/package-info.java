/** Reports from any language model that speaks OpenAI's Chat Completions, hosted or local. */
@NullMarked
package dev.roast.openai;

import org.jspecify.annotations.NullMarked;
