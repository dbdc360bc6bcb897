// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits.notification;

/** What came of an attempt. */
sealed interface Outcome {
    /** The receiver took it. */
    record Delivered(String answer) implements Outcome {}

    /** It lies in the outbox, which tells later what became of it. */
    record Queued() implements Outcome {}

    /** It may go better later. */
    record Failed(Why why, String answer) implements Outcome {}

    /** It will not go better later: nothing more is tried. */
    record GivenUp(Why why, String answer) implements Outcome {}

    /** Texts stand under {@code notification.outcome.NAME}. */
    enum Why {
        /** An answer that is no yes. */
        ANSWER,
        /** It leads to a place where nothing of ours may go. */
        ADDRESS,
        UNKNOWN_HOST,
        TIME,
        CERTIFICATE,
        CONNECTION,
        /** No server for mail. */
        MAIL,
        /** The receiver will never take anything there again (410 Gone). */
        GONE,
        /** The mail server takes nothing for that address. */
        REFUSED,
        /** No mail server took it for most of a day. */
        NOT_TAKEN
    }
}
