// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.letters;

import static nl.waakzaam.letters.Placeholder.CEASES;
import static nl.waakzaam.letters.Placeholder.COMPANY;
import static nl.waakzaam.letters.Placeholder.COMPANY_NUMBER;
import static nl.waakzaam.letters.Placeholder.DECIDED;
import static nl.waakzaam.letters.Placeholder.DUE;
import static nl.waakzaam.letters.Placeholder.EXEMPTION;
import static nl.waakzaam.letters.Placeholder.KIND;
import static nl.waakzaam.letters.Placeholder.MUNICIPALITY;
import static nl.waakzaam.letters.Placeholder.NUMBER;
import static nl.waakzaam.letters.Placeholder.REASONS;
import static nl.waakzaam.letters.Placeholder.RECEIVED;
import static nl.waakzaam.letters.Placeholder.TRADE_NAME;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a municipality can word itself: the head and the foot of all its letters, and each kind of letter. Names on screens
 * stand under {@code letters.part.CODE}.
 */
public enum Part {
    /** The head: name and address, a line each. */
    SENDER("afzender", Sort.BLOCK),
    /** The foot: who signs. */
    SIGNATURE("ondertekening", Sort.BLOCK),
    /** Where an objection goes; the clause around it is fixed (art. 3:45 Awb). */
    OBJECTION_ADDRESS("bezwaaradres", Sort.BLOCK),
    ACKNOWLEDGEMENT("ontvangst", Sort.LETTER, DUE),
    APPROVED("goedkeuring", Sort.DECISION, TRADE_NAME),
    REJECTED("afwijzing", Sort.DECISION, REASONS),
    SHOP("extra-zaak", Sort.DECISION, TRADE_NAME),
    CHANGE("wijziging", Sort.DECISION, KIND),
    CESSATION("stoppen", Sort.DECISION, CEASES),
    EXEMPTION_GRANTED("vrijstelling-verleend", Sort.DECISION, EXEMPTION),
    EXEMPTION_REFUSED("vrijstelling-geweigerd", Sort.DECISION, EXEMPTION, REASONS),
    EXEMPTION_BY_SILENCE("vrijstelling-vanzelf", Sort.DECISION, EXEMPTION);

    static final Locale DUTCH = Locale.of("nl");
    static final Locale ENGLISH = Locale.of("en");

    private final String code;
    private final Sort sort;
    private final Set<Placeholder> required;

    Part(String code, Sort sort, Placeholder... required) {
        this.code = code;
        this.sort = sort;
        this.required = Set.of(required);
    }

    private enum Sort {
        BLOCK,
        LETTER,
        DECISION
    }

    /** In addresses. */
    public String code() {
        return code;
    }

    public static Optional<Part> ofCode(String code) {
        return Arrays.stream(values()).filter(part -> part.code.equals(code)).findFirst();
    }

    /** Whether it is a letter, with a subject, and in English too for who asked for that. */
    public boolean isLetter() {
        return sort != Sort.BLOCK;
    }

    /** Whether one can object to it. */
    public boolean isDecision() {
        return sort == Sort.DECISION;
    }

    /** In which languages it exists. */
    public List<Locale> languages() {
        return isLetter() ? List.of(DUTCH, ENGLISH) : List.of(DUTCH);
    }

    /** What its text cannot do without. */
    public Set<Placeholder> required() {
        return required;
    }

    /** What its text may hold, in the order in which it is offered. */
    public Set<Placeholder> allowed() {
        if (!isLetter()) {
            return EnumSet.of(MUNICIPALITY);
        }
        var allowed = EnumSet.of(MUNICIPALITY, COMPANY, COMPANY_NUMBER, TRADE_NAME, NUMBER, KIND, RECEIVED);
        allowed.addAll(required);
        if (isDecision()) {
            allowed.addAll(Set.of(DECIDED, REASONS));
        }
        return allowed;
    }
}
