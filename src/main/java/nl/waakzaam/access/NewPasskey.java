// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access;

import java.util.Set;

/** A passkey that an authenticator just made; the parts are those of {@link Passkey}. */
@SuppressWarnings("ArrayRecordComponent")
record NewPasskey(
        String credentialId,
        byte[] credential,
        long counter,
        boolean backupEligible,
        boolean backedUp,
        Set<String> transports) {}
