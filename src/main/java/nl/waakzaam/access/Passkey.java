// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A key pair of which we hold the public half and an authenticator of the account's owner the other (WebAuthn, level 3).
 *
 * @param credentialId what the authenticator calls it, as unpadded base64url
 * @param credential the public key with its id, as the authenticator attested them
 * @param counter how often the authenticator had signed at the last use; 0 when it does not count
 * @param backupEligible whether its maker may keep a copy, so that it outlives the device
 * @param copiedAt when an older counter was seen: two authenticators hold it, and it is refused since
 */
@SuppressWarnings("ArrayRecordComponent")
record Passkey(
        long id,
        long account,
        String credentialId,
        byte[] credential,
        String name,
        long counter,
        boolean backupEligible,
        boolean backedUp,
        Set<String> transports,
        Instant addedAt,
        @Nullable Instant usedAt,
        @Nullable Instant copiedAt) {}
