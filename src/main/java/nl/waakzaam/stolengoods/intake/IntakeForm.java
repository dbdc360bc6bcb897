// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.waakzaam.identifiers.IdentifierKind;
import nl.waakzaam.site.DutchTime;
import nl.waakzaam.site.FormErrors;
import nl.waakzaam.stolengoods.Category;
import nl.waakzaam.stolengoods.Good;
import nl.waakzaam.stolengoods.GoodNumber;
import nl.waakzaam.stolengoods.GoodVersion;
import nl.waakzaam.stolengoods.Texts;
import org.jspecify.annotations.Nullable;

/** What stands in the form, as typed, and what is wrong with it. */
public record IntakeForm(Map<String, String> values, FormErrors errors) {
    private static final int NUMBERS = 5;
    private static final int MOST_NUMBERS = 40;
    /** When the good was last changed, as whoever fills the form in saw it. */
    static final String SEEN = "gezien";

    private static final Map<String, String> FACTS = facts();

    public static IntakeForm of(Map<String, String> typed) {
        var values = new HashMap<String, String>();
        typed.forEach((field, value) -> values.put(field, Texts.clean(value) == null ? "" : Texts.clean(value)));
        return new IntakeForm(values, new FormErrors());
    }

    static IntakeForm of(Good good) {
        var version = good.version();
        var values = new HashMap<String, @Nullable String>();
        values.put("categorie", version.category().code());
        values.put("merk", version.make());
        values.put("type", version.type());
        values.put("kleur", version.colour());
        values.put("omschrijving", version.description());
        values.put("aangifte", version.registrationNumber());
        values.put("gemeente", version.municipality());
        values.put(
                "diefstalDatum",
                version.theftDate() == null ? null : version.theftDate().toString());
        values.put("nummerVolgt", version.numberFollows() ? "ja" : null);
        values.put(SEEN, good.changedAt().toString());
        var present = new HashMap<String, String>();
        values.forEach((field, value) -> {
            if (value != null) {
                present.put(field, value);
            }
        });
        var form = new IntakeForm(present, new FormErrors());
        version.numbers().forEach(number -> form.add(number.kind(), number.raw()));
        return form;
    }

    /** A fact that stands otherwise in the register than in the form; empty where it has none. */
    public record Difference(String field, String label, String present, String typed) {}

    /** The facts that stand otherwise in this form than in the register, where a colleague changed the good meanwhile. */
    List<Difference> differencesFrom(Good good) {
        var present = of(good);
        return FACTS.entrySet().stream()
                .map(fact -> new Difference(
                        fact.getKey(), fact.getValue(), present.value(fact.getKey()), value(fact.getKey())))
                .filter(difference -> !difference.present().equals(difference.typed()))
                .toList();
    }

    /** Goes on from the good as it stands now. Numbers of it that are not in the form are added, so that none is lost. */
    void catchUp(Good good) {
        var typed = numbers();
        good.version().numbers().stream()
                .filter(number -> typed.stream().noneMatch(number::isSame))
                .forEach(number -> add(number.kind(), number.raw()));
        values.put(SEEN, good.changedAt().toString());
    }

    private void add(IdentifierKind kind, String number) {
        places().filter(place -> text("nummer" + place) == null).findFirst().ifPresent(place -> {
            values.put("nummer" + place, number);
            values.put("soort" + place, kind.dutchName());
        });
    }

    private static IntStream places() {
        return IntStream.rangeClosed(1, MOST_NUMBERS);
    }

    /** How many number fields there are: five, or as many as are filled and one to spare. */
    public int numberFields() {
        var filled = places().filter(place -> text("nummer" + place) != null).max();
        return Math.min(MOST_NUMBERS, Math.max(NUMBERS, filled.orElse(0) + 1));
    }

    /** As typed; empty when nothing was. */
    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    /** Null when nothing was typed. */
    public @Nullable String text(String field) {
        var value = value(field);
        return value.isEmpty() ? null : value;
    }

    /** Fills the empty number fields with what the pasted text holds; gives how many were found. */
    public int recognise() {
        var found = Paragraph.numbersIn(value("tekst"));
        found.forEach(number -> add(number.kind(), number.value()));
        return found.size();
    }

    /** Whether anything stands in the number fields behind the first. */
    public boolean hasMoreNumbers() {
        return places().skip(1).anyMatch(place -> text("nummer" + place) != null);
    }

    /** Whether the button was pressed that fills in the numbers and registers nothing yet. */
    boolean asksToRecognise() {
        return !value("herken").isEmpty();
    }

    /** Whoever pasted a text and went straight on means the numbers in it. */
    public void recogniseWhenNoNumber() {
        if (numbers().isEmpty()) {
            recognise();
        }
    }

    public List<GoodNumber> numbers() {
        var numbers = new ArrayList<GoodNumber>();
        for (var place = 1; place <= MOST_NUMBERS; place++) {
            var value = text("nummer" + place);
            if (value != null) {
                var kind = IdentifierKind.ofDutchName(value("soort" + place)).orElse(IdentifierKind.UNKNOWN);
                numbers.add(GoodNumber.read(kind, value));
            }
        }
        return numbers;
    }

    /** The numbers in the form, and those of the good for which it had no field. */
    List<GoodNumber> numbersFor(GoodVersion good) {
        return Stream.concat(numbers().stream(), good.numbers().stream().skip(MOST_NUMBERS))
                .toList();
    }

    Category category() {
        return Category.ofCode(value("categorie")).orElse(Category.OTHER);
    }

    /** Null when no day was typed or it is none. */
    @Nullable
    LocalDate theftDate() {
        try {
            return text("diefstalDatum") == null ? null : LocalDate.parse(value("diefstalDatum"));
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    void check(Clock clock) {
        if (Category.ofCode(value("categorie")).isEmpty()) {
            errors.add("categorie", "stolengoods.intake.error.category");
        }
        if (numbers().isEmpty() && text("nummerVolgt") == null) {
            errors.add("nummer1", "stolengoods.intake.error.number");
        }
        var date = theftDate();
        if (text("diefstalDatum") != null && (date == null || date.isAfter(DutchTime.today(clock)))) {
            errors.add("diefstalDatum", "stolengoods.intake.error.date");
        }
        checkLength("aangifte", 200);
        checkLength("grond", 500);
        checkLengths();
    }

    /** What is too long to be kept, of that what anybody may tell of a good. */
    public void checkLengths() {
        List.of("merk", "type", "kleur").forEach(field -> checkLength(field, 200));
        checkLength("omschrijving", 2000);
    }

    private static Map<String, String> facts() {
        var labels = new LinkedHashMap<String, String>();
        labels.put("categorie", "stolengoods.column.category");
        labels.put("merk", "stolengoods.column.make");
        labels.put("type", "stolengoods.type");
        labels.put("kleur", "stolengoods.colour");
        labels.put("omschrijving", "stolengoods.description");
        labels.put("diefstalDatum", "stolengoods.column.theftDate");
        labels.put("gemeente", "stolengoods.municipality");
        labels.put("aangifte", "stolengoods.column.report");
        labels.put("nummerVolgt", "stolengoods.intake.follows");
        return labels;
    }

    private void checkLength(String field, int longest) {
        if (value(field).length() > longest) {
            errors.add(field, "stolengoods.intake.error.tooLong", longest);
        }
    }
}
