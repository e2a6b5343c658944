package dev.roast.internal.intake;

import dev.roast.model.AccountId;
import dev.roast.model.Tier;
import java.util.Optional;

/**
 * Who submits.
 *
 * @param account whose roast it will be
 * @param tier by which limits
 * @param address the name by which the network address is counted; empty if it is not known
 */
public record Asker(AccountId account, Tier tier, Optional<String> address) {}
