// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.delivery;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import nl.waakzaam.identifiers.IdentifierKind;
import nl.waakzaam.site.InvalidInput;
import nl.waakzaam.site.InvalidInput.Fault;
import nl.waakzaam.stolengoods.Category;
import nl.waakzaam.stolengoods.GoodNumber;
import nl.waakzaam.stolengoods.GoodState;
import nl.waakzaam.stolengoods.GoodVersion;
import nl.waakzaam.stolengoods.GoodVersion.SourceName;
import nl.waakzaam.stolengoods.Texts;
import org.jspecify.annotations.Nullable;

/** Reads a delivered good and gathers everything that is wrong with it. */
final class DeliveryReader {
    private static final int MOST_NUMBERS = 20;
    private static final Pattern MUNICIPALITY = Pattern.compile("GM\\d{4}");
    private static final Pattern POLICE_UNIT = Pattern.compile("RE\\d{2}|PL\\d{4}");
    private final List<Fault> faults = new ArrayList<>();

    GoodVersion read(SourceName name, @Nullable DeliveredGood body) {
        if (body == null) {
            throw new InvalidInput(List.of(new Fault("", "stolengoods.fault.required")));
        }
        var good = new GoodVersion(
                name.source(),
                text("bronId", name.sourceId(), 200) == null ? "" : name.sourceId(),
                text("registratienummer", body.registratienummer(), 200),
                state(body.status()),
                moment(body.wijzigingsdatum()),
                category(body.categorie()),
                text("merk", body.merk(), 200),
                text("type", body.type(), 200),
                text("kleur", body.kleur(), 200),
                text("omschrijving", body.omschrijving(), 4000),
                numbers(body.kenmerken()),
                date(body.diefstalDatum()),
                municipality(body.gemeentecode()),
                policeUnit(body.politieEenheid()),
                Boolean.TRUE.equals(body.nummerVolgt()));
        if (!faults.isEmpty()) {
            throw new InvalidInput(faults);
        }
        return good;
    }

    private @Nullable String text(String field, @Nullable String value, int longest) {
        var clean = Texts.clean(value);
        if (clean != null && clean.length() > longest) {
            fault(field, "stolengoods.fault.tooLong", longest);
        }
        return clean;
    }

    private GoodState state(@Nullable String value) {
        if (value == null) {
            return GoodState.REGISTERED;
        }
        return GoodState.ofDutchName(value).orElseGet(() -> {
            fault("status", "stolengoods.fault.state");
            return GoodState.REGISTERED;
        });
    }

    private Instant moment(@Nullable String value) {
        if (value == null) {
            fault("wijzigingsdatum", "stolengoods.fault.required");
            return Instant.EPOCH;
        }
        try {
            return plausible(OffsetDateTime.parse(value).toInstant());
        } catch (DateTimeException unreadable) {
            fault("wijzigingsdatum", "stolengoods.fault.moment");
            return Instant.EPOCH;
        }
    }

    private static Instant plausible(Instant instant) {
        if (instant.isBefore(Instant.parse("1900-01-01T00:00:00Z"))
                || instant.isAfter(Instant.parse("2200-01-01T00:00:00Z"))) {
            throw new DateTimeException("not in a time that has theft reports");
        }
        return instant;
    }

    private Category category(@Nullable String value) {
        var category = value == null ? java.util.Optional.<Category>empty() : Category.ofCode(value);
        if (category.isEmpty()) {
            fault("categorie", value == null ? "stolengoods.fault.required" : "stolengoods.fault.category");
        }
        return category.orElse(Category.OTHER);
    }

    private List<GoodNumber> numbers(@Nullable List<DeliveredGood.@Nullable DeliveredNumber> delivered) {
        if (delivered == null) {
            return List.of();
        }
        if (delivered.size() > MOST_NUMBERS) {
            fault("kenmerken", "stolengoods.fault.tooMany", MOST_NUMBERS);
            return List.of();
        }
        var numbers = new ArrayList<GoodNumber>();
        for (var place = 0; place < delivered.size(); place++) {
            number("kenmerken[" + place + "]", delivered.get(place), numbers);
        }
        return numbers;
    }

    private void number(String path, DeliveredGood.@Nullable DeliveredNumber delivered, List<GoodNumber> numbers) {
        var value = delivered == null ? null : text(path + ".waarde", delivered.waarde(), GoodNumber.LONGEST_RAW);
        if (delivered == null || value == null) {
            fault(path + ".waarde", "stolengoods.fault.required");
            return;
        }
        var stated = delivered.soort();
        var kind = IdentifierKind.ofDutchName(stated == null ? "onbekend" : stated);
        kind.ifPresentOrElse(
                known -> numbers.add(GoodNumber.read(known, value)),
                () -> fault(path + ".soort", "stolengoods.fault.kind"));
    }

    private @Nullable LocalDate date(@Nullable String value) {
        if (value == null) {
            return null;
        }
        try {
            var date = LocalDate.parse(value);
            plausible(date.atStartOfDay(java.time.ZoneOffset.UTC).toInstant());
            return date;
        } catch (DateTimeException unreadable) {
            fault("diefstalDatum", "stolengoods.fault.date");
            return null;
        }
    }

    private @Nullable String municipality(@Nullable String value) {
        if (value != null && !MUNICIPALITY.matcher(value).matches()) {
            fault("gemeentecode", "stolengoods.fault.municipality");
            return null;
        }
        return value;
    }

    private @Nullable String policeUnit(@Nullable String value) {
        if (value != null && !POLICE_UNIT.matcher(value).matches()) {
            fault("politieEenheid", "stolengoods.fault.policeUnit");
            return null;
        }
        return value;
    }

    private void fault(String path, String key, Object... values) {
        faults.add(new Fault(path, key, values));
    }
}
