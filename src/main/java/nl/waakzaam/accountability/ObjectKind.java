// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.accountability;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * All kinds of records that acts are about. The privacy officer can search the log for each, and reads it in words of her
 * language ({@code oversight.type.NAME}).
 */
public enum ObjectKind {
    STOLEN_GOOD,
    STOLEN_GOODS_LIST,
    STOLEN_GOODS_DELIVERY,
    TIP,
    COMPLETION,
    DISPUTE,
    BULK_CHECK,
    WARNING,
    WARNING_LIST,
    ACCOUNT,
    ACCOUNT_LIST,
    CLIENT,
    RULES_PROPOSAL,
    DEALER,
    DEALER_REQUEST,
    LETTER,
    LETTER_TEXT,
    PURCHASE,
    PURCHASE_LIST,
    HIT,
    HIT_LIST,
    NOTIFICATION_CHANNEL,
    SIGNAL,
    INSPECTION,
    FOOTAGE_DOSSIER,
    CAMERA_SEARCH,
    CAMERA,
    CAMERA_OWNER,
    INCIDENT_LIST,
    PROCESSING_LOG,
    /** Written by the database itself when it empties rows whose term is over. */
    PROCESSING_LOG_ERASURE,
    RETENTION_RUN;

    /** The name in the log and in forms, as {@code stolen-good}. */
    public String inLog() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Nothing for what is no name of a kind. */
    public static Optional<ObjectKind> of(String inLog) {
        return Arrays.stream(values())
                .filter(kind -> kind.inLog().equals(inLog))
                .findFirst();
    }
}
