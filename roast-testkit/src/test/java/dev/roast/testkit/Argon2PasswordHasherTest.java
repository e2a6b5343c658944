package dev.roast.testkit;

import dev.roast.internal.account.Argon2PasswordHasher;
import dev.roast.port.PasswordHasher;

class Argon2PasswordHasherTest extends PasswordHasherContract {

    @Override
    protected PasswordHasher passwordHasher() {
        return new Argon2PasswordHasher(2);
    }

    /** Argon2id with 1 MiB and one pass. */
    @Override
    protected String weakerHash() {
        return "$argon2id$v=19$m=1024,t=1,p=1$36BHfNcMbfIyPIXugEt/BZC74zbJBzsxlO3zqY2Yvm6kcIMqwYYjrL6ege7wkzQsoFRIzV1napA+W67GDwHVuA$+VkrkD1fqSeS4sbv/DRc7mflPPdlGMnOzFc0Q4yii5o";
    }
}
