// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.rules.desk;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import nl.waakzaam.rules.Exemption;
import nl.waakzaam.rules.MunicipalRules;
import nl.waakzaam.rules.MunicipalRules.Own;
import nl.waakzaam.stolengoods.Category;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** The rules of a municipality as an official filled them in, as it was typed. */
public record RulesForm(Map<String, List<String>> typed) {
    /** How many exemptions fit in the form. */
    public static final int EXEMPTIONS = 3;

    static final String OWN = "eigen";
    static final String NATIONAL = "landelijk";
    private static final Set<String> FIELDS = Set.of(
            "geldtVanaf",
            "toelichting",
            "gebieden",
            "verordening",
            "verordeningLink",
            "loket",
            "loketArtikel",
            "besluit",
            "besluitDatum",
            "besluitLink",
            "telling",
            "dagen",
            "bewaartermijnArtikel",
            "verkoopregister",
            "verkoopregisterArtikel",
            "categorieen",
            "categorie",
            "categorieenArtikel",
            "vrijstellingen",
            "vrijstellingenArtikel",
            "leeftijd",
            "leeftijdArtikel");
    private static final int LONGEST = 2_000;

    public RulesForm {
        typed = Map.copyOf(typed);
    }

    static RulesForm of(MultiValueMap<String, String> posted) {
        var typed = new LinkedHashMap<String, List<String>>();
        posted.forEach((field, values) -> {
            if (FIELDS.contains(field) || field.matches("vrijstelling[0-9](Weken|Zwijgen)?")) {
                typed.put(
                        field,
                        values.stream()
                                .map(RulesForm::kept)
                                .limit(Category.values().length)
                                .toList());
            }
        });
        return new RulesForm(typed);
    }

    /** The form as it stands for rules that exist, so that only what changes need be typed. */
    static RulesForm of(MunicipalRules rules, boolean mergedAreas) {
        var typed = new LinkedHashMap<String, String>();
        typed.put("gebieden", mergedAreas ? "ja" : "nee");
        var byLaw = rules.byLaw();
        typed.put("verordening", byLaw == null ? "" : byLaw.name());
        typed.put("verordeningLink", byLaw == null ? "" : byLaw.link());
        yesNo(typed, "loket", rules.desk());
        yesNo(typed, "verkoopregister", rules.salesRegister());
        var designation = rules.designation();
        if (designation != null) {
            typed.put("besluit", designation.decision());
            typed.put("besluitDatum", designation.date().toString());
            typed.put("besluitLink", designation.link());
        }
        var holding = rules.holding();
        typed.put(
                "telling",
                holding == null ? NATIONAL : holding.value().counting().code());
        typed.put(
                "dagen", holding == null ? "" : Integer.toString(holding.value().days()));
        typed.put("bewaartermijnArtikel", articles(holding));
        typed.put(
                "leeftijd",
                rules.minimumAge() == null ? "" : rules.minimumAge().value().toString());
        typed.put("leeftijdArtikel", articles(rules.minimumAge()));
        choice(typed, "categorieen", rules.categories());
        choice(typed, "vrijstellingen", rules.exemptions());
        exemptions(typed, rules.exemptions());
        var all = new LinkedHashMap<String, List<String>>();
        typed.forEach((field, value) -> all.put(field, List.of(value)));
        var categories = rules.categories();
        all.put("categorie", categories == null ? List.of() : codes(categories.value()));
        return new RulesForm(all);
    }

    RulesForm with(String field, String value) {
        var all = new LinkedHashMap<>(typed);
        all.put(field, List.of(value));
        return new RulesForm(all);
    }

    public String value(String field) {
        return typed.getOrDefault(field, List.of("")).stream().findFirst().orElse("");
    }

    public boolean has(String field, String value) {
        return typed.getOrDefault(field, List.of()).contains(value);
    }

    /** A day that was filled in; null when it cannot be read. */
    @Nullable
    LocalDate date(String field) {
        try {
            return LocalDate.parse(value(field).strip(), DateTimeFormatter.ISO_LOCAL_DATE);
        } catch (DateTimeParseException notADate) {
            return null;
        }
    }

    boolean mergedAreas() {
        return !value("gebieden").equals("nee");
    }

    Set<Category> categories() {
        var chosen = EnumSet.noneOf(Category.class);
        typed.getOrDefault("categorie", List.of())
                .forEach(code -> Category.ofCode(code).ifPresent(chosen::add));
        return chosen;
    }

    private static String kept(String value) {
        return value.substring(0, Math.min(LONGEST, value.length()));
    }

    private static void yesNo(Map<String, String> typed, String field, @Nullable Own<Boolean> own) {
        typed.put(field, own == null ? NATIONAL : own.value() ? "ja" : "nee");
        typed.put(field + "Artikel", articles(own));
    }

    private static void choice(Map<String, String> typed, String field, @Nullable Own<?> own) {
        typed.put(field, own == null ? NATIONAL : OWN);
        typed.put(field + "Artikel", articles(own));
    }

    private static void exemptions(Map<String, String> typed, @Nullable Own<List<Exemption>> own) {
        var exemptions = own == null ? List.<Exemption>of() : own.value();
        IntStream.range(0, exemptions.size()).forEach(index -> {
            var field = "vrijstelling" + (index + 1);
            typed.put(field, exemptions.get(index).what());
            typed.put(field + "Weken", Integer.toString(exemptions.get(index).weeks()));
            typed.put(field + "Zwijgen", exemptions.get(index).bySilence() ? "ja" : "nee");
        });
    }

    private static String articles(@Nullable Own<?> own) {
        return own == null ? "" : own.articles();
    }

    private static List<String> codes(Set<Category> categories) {
        return categories.stream().map(Category::code).toList();
    }
}
