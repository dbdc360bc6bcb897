// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;
import nl.waakzaam.hits.Hit.State;
import nl.waakzaam.hits.HitWork.Opened;
import nl.waakzaam.hits.Measure.Kind;

/** A paper that belongs to a hit; texts stand under {@code hits.paper.CODE}. */
public enum Paper {
    /** For the dealer: keep this good. */
    HOLD_ORDER("bevel", 3),
    /** For the dealer: police took this good along. */
    SEIZURE("inbeslagneming", 3),
    /** For the owner, by way of who handles the crime report: the register knows no owners. */
    OWNER("eigenaar", 4),
    /** For the dealer who bought in good faith: how to get the money back. */
    CLAIM("schade", 6);

    private final String code;
    private final int paragraphs;

    Paper(String code, int paragraphs) {
        this.code = code;
        this.paragraphs = paragraphs;
    }

    /** Its place in the address. */
    public String code() {
        return code;
    }

    /** The keys of what it says, in order. */
    public List<String> paragraphs() {
        return IntStream.rangeClosed(1, paragraphs)
                .mapToObj(number -> "hits.paper." + code + "." + number)
                .toList();
    }

    /** Whether it says where the good was found: to the owner it does not. */
    public boolean namesShop() {
        return this != OWNER;
    }

    static Paper of(String code) {
        return Arrays.stream(values())
                .filter(paper -> paper.code.equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** Those that can be made of a hit now. */
    public static List<Paper> of(Opened opened) {
        return Arrays.stream(values()).filter(paper -> paper.fits(opened)).toList();
    }

    boolean fits(Opened opened) {
        var state = opened.hit().state();
        return switch (this) {
            case HOLD_ORDER ->
                EnumSet.of(State.HOLD_ORDERED, State.SEIZED).contains(state)
                        && opened.bought() != null
                        && opened.measure(Kind.HOLD).isPresent();
            case SEIZURE ->
                opened.bought() != null && opened.measure(Kind.SEIZURE).isPresent();
            case CLAIM ->
                opened.bought() != null && opened.measure(Kind.SEIZURE).isPresent() && state != State.NOT_THE_SAME;
            case OWNER ->
                opened.stolen() != null
                        && EnumSet.of(State.SEIZED, State.RELEASED, State.OWNER_INFORMED)
                                .contains(state);
        };
    }
}
