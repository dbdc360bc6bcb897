// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.dispute;

import java.util.Arrays;
import java.util.Optional;

/** What is wrong according to who disputes; texts for screens stand under {@code dispute.claim.CODE}. */
public enum Claim {
    /** It was bought, and the proof shows it. */
    BOUGHT("gekocht"),
    /** It was stolen from this same owner, who has it back. */
    RECOVERED("terug"),
    /** The number belongs to another good. */
    OTHER_GOOD("ander-goed"),
    OTHER("anders");

    private final String code;

    Claim(String code) {
        this.code = code;
    }

    /** The code in the form. */
    public String code() {
        return code;
    }

    static Optional<Claim> ofCode(String code) {
        return Arrays.stream(values()).filter(claim -> claim.code.equals(code)).findFirst();
    }
}
