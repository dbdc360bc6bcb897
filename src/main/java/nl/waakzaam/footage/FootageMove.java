// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.footage;

import static nl.waakzaam.footage.FootageState.CLOSED;
import static nl.waakzaam.footage.FootageState.DECLINED;
import static nl.waakzaam.footage.FootageState.DEMANDED;
import static nl.waakzaam.footage.FootageState.NOTHING_FOUND;
import static nl.waakzaam.footage.FootageState.NOTIFIED;
import static nl.waakzaam.footage.FootageState.OVERWRITTEN;
import static nl.waakzaam.footage.FootageState.RECEIVED;
import static nl.waakzaam.footage.FootageState.REQUESTED;
import static nl.waakzaam.footage.FootageState.SEEN;
import static nl.waakzaam.footage.FootageState.TO_COLLECT;
import static nl.waakzaam.footage.FootageState.UNREACHABLE;
import static nl.waakzaam.footage.FootageState.UPLOADED;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A step with the footage of one camera: who may take it, from where, and where it leads. */
public enum FootageMove {
    PRESERVED("bewaard", Who.OWNER, null, SEEN, REQUESTED, DEMANDED),
    NOTHING("niets", Who.OWNER, NOTHING_FOUND, SEEN, REQUESTED, DEMANDED, OVERWRITTEN, TO_COLLECT),
    GONE("overschreven", Who.OWNER, OVERWRITTEN, SEEN, REQUESTED, DEMANDED, NOTHING_FOUND, TO_COLLECT),
    COLLECT("ophalen", Who.OWNER, TO_COLLECT, SEEN, REQUESTED, DEMANDED, NOTHING_FOUND, OVERWRITTEN, DECLINED),
    /** What was asked may be refused; what was demanded may not. */
    DECLINE("weigeren", Who.OWNER, DECLINED, REQUESTED),
    REQUEST("verzoek", Who.POLICE, REQUESTED, NOTIFIED, UNREACHABLE, SEEN),
    /** Also of who said that there is nothing: an owner may have looked at the wrong hour. */
    DEMAND(
            "vordering",
            Who.POLICE,
            DEMANDED,
            NOTIFIED,
            UNREACHABLE,
            SEEN,
            REQUESTED,
            DECLINED,
            NOTHING_FOUND,
            OVERWRITTEN,
            TO_COLLECT),
    /** What was demanded by word of mouth, on paper: the law asks for it whatever the owner has done by then. */
    CONFIRM("bevestigen", Who.POLICE, null, FootageState.values()),
    RECEIVE("ontvangen", Who.POLICE, RECEIVED, UNREACHABLE, REQUESTED, DEMANDED, UPLOADED, TO_COLLECT),
    CLOSE(
            "afsluiten",
            Who.POLICE,
            CLOSED,
            NOTIFIED,
            UNREACHABLE,
            SEEN,
            REQUESTED,
            DECLINED,
            DEMANDED,
            UPLOADED,
            TO_COLLECT);

    /** Who takes a step. */
    enum Who {
        OWNER,
        POLICE
    }

    private final String code;
    private final Who who;
    private final @Nullable FootageState to;
    private final Set<FootageState> from;

    FootageMove(String code, Who who, @Nullable FootageState to, FootageState... from) {
        this.code = code;
        this.who = who;
        this.to = to;
        this.from = EnumSet.copyOf(List.of(from));
    }

    /** Its place in addresses. */
    public String code() {
        return code;
    }

    /** Where it leads; null when the state stays as it is. */
    @Nullable
    FootageState to() {
        return to;
    }

    public boolean fits(FootageState state) {
        return from.contains(state);
    }

    boolean isOf(Who one) {
        return who == one;
    }

    /** Whether somebody is asked to hand something over. */
    public boolean asks() {
        return this == REQUEST || this == DEMAND;
    }

    /** What police can do now. */
    public static List<FootageMove> ofPolice(Wanted wanted) {
        return Arrays.stream(values())
                .filter(move -> move.isOf(Who.POLICE) && move.fits(wanted.state()))
                .toList();
    }

    /** What an owner can answer now. */
    public static List<FootageMove> ofOwner(Wanted wanted) {
        return Arrays.stream(values())
                .filter(move -> move.isOf(Who.OWNER) && move.fits(wanted.state()))
                .filter(move -> move != PRESERVED || wanted.preservedAt() == null)
                .toList();
    }

    /** Refuses with {@link java.util.NoSuchElementException} what is no step of theirs. */
    static FootageMove of(String code, Who who) {
        return Arrays.stream(values())
                .filter(move -> move.code.equals(code) && move.isOf(who))
                .findFirst()
                .orElseThrow();
    }
}
