// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.rules.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import nl.waakzaam.rules.Article;
import nl.waakzaam.rules.Designation;
import nl.waakzaam.rules.Exemption;
import nl.waakzaam.rules.HoldingPeriod;
import nl.waakzaam.rules.HoldingPeriod.Counting;
import nl.waakzaam.rules.MunicipalRules;
import nl.waakzaam.rules.MunicipalRules.ByLaw;
import nl.waakzaam.rules.MunicipalRules.Own;
import nl.waakzaam.site.FormErrors;
import nl.waakzaam.stolengoods.Category;
import nl.waakzaam.stolengoods.Texts;
import org.jspecify.annotations.Nullable;

/** Reads the rules out of a form, and says all that is wrong with it at once. */
final class RulesReader {
    static final int LONGEST_EXPLANATION = 1_000;
    private static final int LONGEST_NAME = 200;
    private static final int OLDEST_DAYS = 100 * 365;

    private final RulesForm form;
    private final LocalDate today;
    private final FormErrors errors = new FormErrors();
    private boolean anyOwn;

    private RulesReader(RulesForm form, LocalDate today) {
        this.form = form;
        this.today = today;
    }

    /** What was read. The rules are those of a form without errors only. */
    record Reading(MunicipalRules rules, FormErrors errors, LocalDate from, String explanation) {}

    static Reading read(RulesForm form, LocalDate today) {
        return new RulesReader(form, today).read();
    }

    private Reading read() {
        var from = from();
        var explanation = text("toelichting", LONGEST_EXPLANATION, "rules.error.explanation");
        var desk = yesNo("loket");
        var designation = designation();
        var holding = holding();
        var sales = yesNo("verkoopregister");
        var categories = form.value("categorieen").equals(RulesForm.OWN) ? categories() : null;
        var exemptions = form.value("vrijstellingen").equals(RulesForm.OWN) ? exemptions() : null;
        var age = age();
        var byLaw = byLaw();
        var rules = new MunicipalRules(byLaw, desk, designation, holding, sales, categories, exemptions, age);
        return new Reading(rules, errors, from, explanation);
    }

    private LocalDate from() {
        var from = form.date("geldtVanaf");
        if (from == null || from.isBefore(today.minusDays(OLDEST_DAYS)) || from.isAfter(today.plusYears(10))) {
            errors.add("geldtVanaf", "rules.error.from");
            return today;
        }
        return from;
    }

    private @Nullable ByLaw byLaw() {
        var name = clean("verordening");
        var link = clean("verordeningLink");
        if (!anyOwn && name.isEmpty() && link.isEmpty()) {
            return null;
        }
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            errors.add("verordening", "rules.error.by-law");
        }
        return new ByLaw(name, link("verordeningLink"));
    }

    private @Nullable Own<Boolean> yesNo(String field) {
        return switch (form.value(field)) {
            case "ja" -> own(true, field + "Artikel");
            case "nee" -> own(false, field + "Artikel");
            case RulesForm.NATIONAL -> null;
            default -> {
                errors.add(field, "rules.error.choose");
                yield null;
            }
        };
    }

    private @Nullable Designation designation() {
        if (clean("besluit").isEmpty()
                && clean("besluitDatum").isEmpty()
                && clean("besluitLink").isEmpty()) {
            return null;
        }
        var decision = text("besluit", LONGEST_NAME, "rules.error.decision");
        var date = form.date("besluitDatum");
        if (date == null || date.isAfter(today)) {
            errors.add("besluitDatum", "rules.error.decision.date");
        }
        return new Designation(decision, date == null ? today : date, link("besluitLink"));
    }

    private @Nullable Own<HoldingPeriod> holding() {
        if (form.value("telling").equals(RulesForm.NATIONAL)) {
            return null;
        }
        var counting = Counting.ofCode(form.value("telling"));
        if (counting.isEmpty()) {
            errors.add("telling", "rules.error.choose");
            return null;
        }
        var days = number("dagen", 0, HoldingPeriod.MOST, "rules.error.days");
        return own(new HoldingPeriod(days.orElse(0), counting.get()), "bewaartermijnArtikel");
    }

    private Own<Set<Category>> categories() {
        var chosen = form.categories();
        if (chosen.isEmpty()) {
            errors.add("categorie", "rules.error.categories");
        }
        return own(chosen, "categorieenArtikel");
    }

    private Own<List<Exemption>> exemptions() {
        var exemptions = new ArrayList<Exemption>();
        for (int row = 1; row <= RulesForm.EXEMPTIONS; row++) {
            exemption("vrijstelling" + row).ifPresent(exemptions::add);
        }
        return own(List.copyOf(exemptions), "vrijstellingenArtikel");
    }

    private Optional<Exemption> exemption(String field) {
        if (clean(field).isEmpty() && clean(field + "Weken").isEmpty()) {
            return Optional.empty();
        }
        var what = text(field, LONGEST_NAME, "rules.error.exemption");
        var weeks = number(field + "Weken", 1, Exemption.MOST_WEEKS, "rules.error.weeks");
        return Optional.of(new Exemption(what, weeks.orElse(1), form.has(field + "Zwijgen", "ja")));
    }

    private @Nullable Own<Integer> age() {
        if (clean("leeftijd").isEmpty()) {
            return null;
        }
        var years = number("leeftijd", MunicipalRules.NATIONAL_AGE, 99, "rules.error.age");
        return own(years.orElse(MunicipalRules.NATIONAL_AGE), "leeftijdArtikel");
    }

    /** A rule of the municipality's own names its article. */
    private <T> Own<T> own(T value, String field) {
        anyOwn = true;
        return new Own<>(value, text(field, LONGEST_NAME, "rules.error.article"));
    }

    private String text(String field, int longest, String textKey) {
        var text = clean(field);
        if (text.isEmpty() || text.length() > longest) {
            errors.add(field, textKey, longest);
        }
        return text;
    }

    /** A link that is wrong is left out: it is shown to nobody before it was mended. */
    private String link(String field) {
        var link = clean(field);
        if (Article.isLink(link)) {
            return link;
        }
        errors.add(field, "rules.error.link");
        return "https://invalid";
    }

    private OptionalInt number(String field, int least, int most, String textKey) {
        var text = clean(field);
        var number = text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : -1;
        if (number < least || number > most) {
            errors.add(field, textKey, least, most);
            return OptionalInt.empty();
        }
        return OptionalInt.of(number);
    }

    private String clean(String field) {
        return Objects.requireNonNullElse(Texts.clean(form.value(field)), "");
    }
}
