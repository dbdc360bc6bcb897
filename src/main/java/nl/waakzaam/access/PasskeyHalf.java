// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;

/**
 * Our half of a key pair of which an authenticator holds the other (WebAuthn, level 3).
 *
 * @param credentialId what the authenticator calls it, as unpadded base64url
 * @param credential the public key with its id, as the authenticator attested them
 * @param counter how often the authenticator had signed at the last use; 0 when it does not count
 * @param backupEligible whether its maker may keep a copy, so that it outlives the device
 * @param transports by which ways the authenticator is reached
 */
@SuppressWarnings("ArrayRecordComponent")
public record PasskeyHalf(
        String credentialId,
        byte[] credential,
        long counter,
        boolean backupEligible,
        boolean backedUp,
        Set<String> transports) {
    /** Of a row with a column for each part. */
    public static PasskeyHalf of(ResultSet row) throws SQLException {
        return new PasskeyHalf(
                row.getString("credential_id"),
                row.getBytes("credential"),
                row.getLong("counter"),
                row.getBoolean("backup_eligible"),
                row.getBoolean("backed_up"),
                AccountRows.texts(row.getArray("transports")));
    }
}
