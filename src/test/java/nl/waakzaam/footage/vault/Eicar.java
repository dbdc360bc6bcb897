// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.footage.vault;

import java.nio.charset.StandardCharsets;

/** The file by which anti-virus programs are tested (EICAR); in two parts, so that none finds it here. */
public final class Eicar {
    private static final String BEGINNING = "X5O!P%@AP[4\\PZX54(P^)7CC)7}$EICAR-STANDARD-";
    private static final String END = "ANTIVIRUS-TEST-FILE!$H+H*";

    private Eicar() {}

    public static byte[] file() {
        return (BEGINNING + END).getBytes(StandardCharsets.US_ASCII);
    }
}
