package dev.roast.testkit;

import dev.roast.house.HouseRoaster;
import dev.roast.port.LanguageModel;

class HouseRoasterTest extends LanguageModelContract {

    @Override
    protected LanguageModel languageModel() {
        return new HouseRoaster();
    }
}
