// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.inspections;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import nl.waakzaam.notices.MailAddress;
import nl.waakzaam.site.FormErrors;
import nl.waakzaam.stolengoods.Texts;
import org.jspecify.annotations.Nullable;

/** What a supervisor fills in at the end: findings, measure, and when somebody comes back. */
public record ClosingForm(Map<String, String> typed) {
    public static final int LONGEST = 4_000;
    public static final int LATEST = 260;

    public ClosingForm {
        typed = Map.copyOf(typed);
    }

    private String value(String field) {
        return typed.getOrDefault(field, "");
    }

    /** Made where it was filled in, so that what is sent twice closes once. */
    UUID id() {
        return EntryReader.id(value("wijziging")).orElseGet(UUID::randomUUID);
    }

    /** By the clock of the phone; empty when it was filled in with network. */
    String moment() {
        return value("om");
    }

    /** Line by line, as it was typed. */
    String findings() {
        return value("bevindingen")
                .lines()
                .map(Texts::clean)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"));
    }

    Optional<Measure> measure() {
        return Measure.ofCode(value("maatregel"));
    }

    /** Null when there is no measure. */
    @Nullable
    String article() {
        return is(Measure.NONE) ? null : Texts.clean(value("artikel"));
    }

    /** Null when there is no fine. */
    @Nullable
    Long cents() {
        return is(Measure.FINE) && isAmount()
                ? new BigDecimal(amount()).movePointRight(2).longValueExact()
                : null;
    }

    /** Working days from now; 0 for none. */
    int followUp() {
        return value("hercontrole").isBlank()
                ? 0
                : Integer.parseInt(value("hercontrole").strip());
    }

    @Nullable
    String remind() {
        return MailAddress.of(value("herinnering")).map(MailAddress::text).orElse(null);
    }

    FormErrors errors() {
        var errors = new FormErrors();
        if (findings().isEmpty() || findings().length() > LONGEST) {
            errors.add("bevindingen", "inspections.error.findings", LONGEST);
        }
        if (measure().isEmpty()) {
            errors.add("maatregel", "inspections.error.measure");
        }
        if (measure().isPresent() && !is(Measure.NONE) && isLacking(article())) {
            errors.add("artikel", "inspections.error.article");
        }
        if (is(Measure.FINE) && !isAmount()) {
            errors.add("bedrag", "inspections.error.amount");
        }
        followUpErrors(errors);
        return errors;
    }

    private void followUpErrors(FormErrors errors) {
        var days = value("hercontrole").strip();
        if (!days.isEmpty() && (!days.matches("[0-9]{1,3}") || followUp() < 1 || followUp() > LATEST)) {
            errors.add("hercontrole", "inspections.error.days", LATEST);
        }
        if (!value("herinnering").isBlank() && remind() == null) {
            errors.add("herinnering", "inspections.error.mail");
        } else if (remind() != null && days.isEmpty()) {
            errors.add("hercontrole", "inspections.error.days.lacking");
        }
    }

    private static boolean isLacking(@Nullable String article) {
        return article == null || article.length() > 200;
    }

    private boolean is(Measure measure) {
        return measure().equals(Optional.of(measure));
    }

    private String amount() {
        return value("bedrag").replaceAll("[€\\s]", "").replace(',', '.');
    }

    private boolean isAmount() {
        return amount().matches("[0-9]{1,6}(\\.[0-9]{1,2})?") && new BigDecimal(amount()).signum() > 0;
    }

    /** Keeps what was typed out of logs and errors. */
    @Override
    public String toString() {
        return "a closing form";
    }
}
