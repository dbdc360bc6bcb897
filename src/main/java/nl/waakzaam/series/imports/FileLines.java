// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series.imports;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;
import nl.waakzaam.series.Period;
import nl.waakzaam.series.Series.Unit;
import nl.waakzaam.series.imports.Layout.Place;
import nl.waakzaam.series.imports.Layout.Value;
import nl.waakzaam.series.storage.Run;
import nl.waakzaam.site.InvalidInput.Fault;

/** The lines of a file as figures. What a text means is looked up once; a line is then read without making anything. */
final class FileLines {
    private static final int NOTHING = -1;

    private final CsvBytes csv;
    private final Layout layout;
    private final Gathering gathering;
    private final Terms terms;
    private final List<PeriodTexts> periods = new ArrayList<>();
    private final Meaning subject;
    private final Meaning area;
    private final Meaning period;
    private final Meaning status;
    private final int[] columns;
    private final int[] measures;
    private final int[] subjects;
    private final boolean[] whole;
    private final Texts missing;
    private final NumberText number = new NumberText();

    FileLines(CsvBytes csv, Layout layout, AreaNames areas, Gathering gathering, Terms terms) {
        this.csv = csv;
        this.layout = layout;
        this.gathering = gathering;
        this.terms = terms;
        subject = meaning(
                layout.subject(),
                "takings.subject",
                text -> layout.subjects().apply(text).map(this::subject));
        area = meaning(
                layout.area(),
                "takings.area",
                text -> Optional.ofNullable(layout.areas().get(text))
                        .or(() -> areas.find(text))
                        .map(code -> area(code, text)));
        period = meaning(
                layout.period(),
                "takings.period",
                text -> PeriodTexts.find(text).map(this::period));
        status = meaning(layout.status().orElse(new Place.Fixed("")), "takings.status", StatusText::find);
        missing = new Texts(text ->
                Optional.ofNullable(layout.missing().get(text)).map(Run::reason).orElse((byte) 0));
        var values = layout.values();
        columns = values.stream().mapToInt(Value::column).toArray();
        measures = values.stream().mapToInt(value -> measure(value.measure())).toArray();
        subjects = values.stream()
                .mapToInt(value -> value.subject().map(this::subject).orElse(NOTHING))
                .toArray();
        whole = new boolean[columns.length];
        for (var i = 0; i < columns.length; i++) {
            whole[i] = values.get(i).measure().unit() == Unit.COUNT;
        }
    }

    /** What the texts of a column mean; a column that is not there has one text for all lines. */
    private record Meaning(int column, Texts texts, int fixed, String textKey) {
        int of(CsvBytes csv) {
            return column < 0 ? fixed : texts.of(csv, column);
        }
    }

    private static Meaning meaning(
            Place place, String textKey, java.util.function.Function<String, Optional<Integer>> find) {
        ToIntFunction<String> meaning = text -> find.apply(text).orElse(NOTHING);
        return switch (place) {
            case Place.Column(var column) -> new Meaning(column, new Texts(meaning), NOTHING, textKey);
            case Place.Fixed(var text) -> fixed(meaning, text, textKey);
        };
    }

    /** Refuses with {@link NotTaken} what means nothing. */
    private static Meaning fixed(ToIntFunction<String> meaning, String text, String textKey) {
        var found = meaning.applyAsInt(text);
        if (found < 0) {
            throw new NotTaken("takings.mapping.fixed", text);
        }
        return new Meaning(NOTHING, new Texts(nothing -> NOTHING), found, textKey);
    }

    /** The faults of the next line, of which the figures are gathered when there are none; empty at the end. */
    Optional<List<Fault>> next() throws IOException {
        if (!csv.next()) {
            return Optional.empty();
        }
        if (csv.fields() != layout.header().size()) {
            return Optional.of(List.of(
                    csv.fields() < 0
                            ? new Fault("", "takings.broken")
                            : new Fault("", "takings.fields", layout.header().size(), csv.fields())));
        }
        return Optional.of(gather());
    }

    boolean hasRoom() {
        return gathering.room() >= columns.length;
    }

    private List<Fault> gather() {
        var ofArea = area.of(csv);
        var ofSubject = subject.of(csv);
        var ofPeriod = period.of(csv);
        var ofStatus = status.of(csv);
        if (ofArea < 0 || ofSubject < 0 || ofPeriod < 0 || ofStatus < 0) {
            return faults();
        }
        var when = periods.get(ofPeriod);
        List<Fault> faults = List.of();
        for (var i = 0; i < columns.length; i++) {
            var reason = (byte) 0;
            if (!number.read(csv, columns[i])) {
                reason = (byte) missing.of(csv, columns[i]);
                if (reason == 0) {
                    faults = with(faults, columns[i], "takings.value");
                }
            } else if (whole[i] && !number.isCount()) {
                faults = with(faults, columns[i], "takings.count");
            }
            var of = subjects[i] < 0 ? ofSubject : subjects[i];
            if (faults.isEmpty()) {
                gathering.add(
                        ofArea,
                        of,
                        measures[i],
                        when.period().kind(),
                        when.period().ordinal(),
                        number.value(),
                        reason);
            }
        }
        if (ofStatus == StatusText.PROVISIONAL || when.isProvisional()) {
            gathering.provisional(when.period());
        }
        return faults;
    }

    private List<Fault> with(List<Fault> faults, int column, String textKey) {
        var all = new ArrayList<>(faults);
        all.add(new Fault(layout.header().get(column), textKey));
        return all;
    }

    private List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        for (var each : List.of(area, subject, period, status)) {
            if (each.of(csv) < 0) {
                faults = with(faults, each.column(), each.textKey());
            }
        }
        return faults;
    }

    private int subject(Term term) {
        terms.subject(term);
        return gathering.subjects.place(term.key());
    }

    private int measure(Term term) {
        terms.measure(term);
        return gathering.measures.place(term.key());
    }

    private int area(String code, String text) {
        AreaNames.nameOf(code, text).ifPresent(name -> gathering.name(code, name));
        return gathering.areas.place(code);
    }

    private int period(PeriodTexts found) {
        periods.add(new PeriodTexts(found.period(), found.isProvisional() || isYoung(found.period())));
        return periods.size() - 1;
    }

    private boolean isYoung(Period of) {
        return layout.finalAfterYears()
                .filter(years -> of.lastDay().plusYears(years).isAfter(layout.referenceDate()))
                .isPresent();
    }
}
