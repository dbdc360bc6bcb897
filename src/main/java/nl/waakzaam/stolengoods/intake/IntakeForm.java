// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.intake;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import nl.waakzaam.identifiers.IdentifierKind;
import nl.waakzaam.site.FormErrors;
import nl.waakzaam.stolengoods.Category;
import nl.waakzaam.stolengoods.Good;
import nl.waakzaam.stolengoods.GoodNumber;
import nl.waakzaam.stolengoods.Texts;
import org.jspecify.annotations.Nullable;

/** What stands in the form, as typed, and what is wrong with it. */
public record IntakeForm(Map<String, String> values, FormErrors errors) {
    static final int NUMBERS = 5;
    static final ZoneId LOCAL = ZoneId.of("Europe/Amsterdam");

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
        for (var place = 0; place < Math.min(NUMBERS, version.numbers().size()); place++) {
            values.put("nummer" + (place + 1), version.numbers().get(place).raw());
            values.put(
                    "soort" + (place + 1), version.numbers().get(place).kind().dutchName());
        }
        var present = new HashMap<String, String>();
        values.forEach((field, value) -> {
            if (value != null) {
                present.put(field, value);
            }
        });
        return new IntakeForm(present, new FormErrors());
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
        var place = 1;
        for (var number : found) {
            while (place <= NUMBERS && text("nummer" + place) != null) {
                place++;
            }
            if (place <= NUMBERS) {
                values.put("nummer" + place, number.value());
                values.put("soort" + place, number.kind().dutchName());
            }
        }
        return found.size();
    }

    /** Whether anything stands in the number fields behind the first. */
    public boolean hasMoreNumbers() {
        return IntStream.rangeClosed(2, NUMBERS).anyMatch(place -> text("nummer" + place) != null);
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
        for (var place = 1; place <= NUMBERS; place++) {
            var value = text("nummer" + place);
            if (value != null) {
                var kind = IdentifierKind.ofDutchName(value("soort" + place)).orElse(IdentifierKind.UNKNOWN);
                numbers.add(GoodNumber.read(kind, value));
            }
        }
        return numbers;
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
        if (text("diefstalDatum") != null
                && (date == null || date.isAfter(LocalDate.ofInstant(clock.instant(), LOCAL)))) {
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

    private void checkLength(String field, int longest) {
        if (value(field).length() > longest) {
            errors.add(field, "stolengoods.intake.error.tooLong", longest);
        }
    }
}
