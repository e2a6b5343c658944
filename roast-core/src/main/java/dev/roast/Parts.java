package dev.roast;

import dev.roast.internal.account.Accounts;
import dev.roast.internal.account.Erasure;
import dev.roast.internal.account.Exports;
import dev.roast.internal.account.SignIn;
import dev.roast.internal.intake.BurstLimit;
import dev.roast.internal.intake.Hints;
import dev.roast.internal.intake.Submits;
import dev.roast.internal.intake.Uploads;
import dev.roast.internal.intake.Watch;
import dev.roast.internal.seam.Seam;
import dev.roast.model.Tiers;
import dev.roast.port.BlobStore;
import dev.roast.port.Store;

/** What the faces of the library share. */
record Parts(
        Store store,
        BlobStore blobs,
        Tiers tiers,
        Accounts accounts,
        SignIn signIn,
        Erasure erasure,
        Exports exports,
        Uploads uploads,
        Submits submits,
        BurstLimit burst,
        Hints hints,
        Watch watch,
        Seam seam) {}
