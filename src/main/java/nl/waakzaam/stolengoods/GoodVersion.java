// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import nl.waakzaam.identifiers.IdentifierKey;
import org.jspecify.annotations.Nullable;

/**
 * All that a source says of one stolen good at one moment.
 *
 * @param source who delivers it, as {@code politie-bvh} ({@code bron})
 * @param sourceId the good's name at that source ({@code bronId})
 * @param registrationNumber the number of the crime report; goods of one report share it
 * @param at when the source last changed it ({@code wijzigingsdatum}); of two versions the later one counts
 * @param municipality code of the municipality of the theft, as {@code GM0344}
 * @param policeUnit the unit that handles the report: in the register its code, as {@code RE03}; from a source also the
 *     code of a force, as {@code PL0900}
 * @param numberFollows whether the victim will still look up the number
 */
public record GoodVersion(
        String source,
        String sourceId,
        @Nullable String registrationNumber,
        GoodState state,
        Instant at,
        Category category,
        @Nullable String make,
        @Nullable String type,
        @Nullable String colour,
        @Nullable String description,
        List<GoodNumber> numbers,
        @Nullable LocalDate theftDate,
        @Nullable String municipality,
        @Nullable String policeUnit,
        boolean numberFollows) {

    /** The source of goods that were taken in here; those of other sources are corrected at their source. */
    public static final String DESK = "balie";

    /** Whether it was taken in here, so that no other source delivers it. */
    public boolean isFromDesk() {
        return source.equals(DESK);
    }

    /** Of two of one moment, as when a source writes days without times, the end of a good is the later one. */
    boolean isLaterThan(GoodVersion other) {
        return at.isAfter(other.at) || at.equals(other.at) && other.state.found() && !state.found();
    }

    /** The good this is a version of, named as its source names it. */
    public SourceName name() {
        return new SourceName(source, sourceId);
    }

    /** The same good in another state. */
    GoodVersion in(GoodState newState, Instant now) {
        return changed(newState, now, make, type, colour, description, numbers, numberFollows);
    }

    /** The same good with these numbers. */
    GoodVersion with(List<GoodNumber> others) {
        return changed(state, at, make, type, colour, description, others, numberFollows);
    }

    /** The same version of the source, with what was added here. */
    GoodVersion supplemented(Supplement added) {
        var all = new ArrayList<>(numbers);
        added.numbers().stream()
                .filter(number -> numbers.stream().noneMatch(number::isSame))
                .forEach(all::add);
        return changed(
                GoodState.SUPPLEMENTED,
                at,
                added.make() == null ? make : added.make(),
                added.type() == null ? type : added.type(),
                added.colour() == null ? colour : added.colour(),
                added.description() == null ? description : added.description(),
                List.copyOf(all),
                numberFollows && added.numbers().isEmpty());
    }

    GoodVersion ofUnit(@Nullable String unit) {
        return new GoodVersion(
                source,
                sourceId,
                registrationNumber,
                state,
                at,
                category,
                make,
                type,
                colour,
                description,
                numbers,
                theftDate,
                municipality,
                unit,
                numberFollows);
    }

    private GoodVersion changed(
            GoodState newState,
            Instant now,
            @Nullable String newMake,
            @Nullable String newType,
            @Nullable String newColour,
            @Nullable String newDescription,
            List<GoodNumber> newNumbers,
            boolean follows) {
        return new GoodVersion(
                source,
                sourceId,
                registrationNumber,
                newState,
                now,
                category,
                newMake,
                newType,
                newColour,
                newDescription,
                newNumbers,
                theftDate,
                municipality,
                policeUnit,
                follows);
    }

    /** All readings of all numbers; two numbers that come to the same count once. */
    Collection<IdentifierKey> keys() {
        var byNormal = new LinkedHashMap<String, IdentifierKey>();
        numbers.forEach(number -> number.keys().forEach(key -> byNormal.putIfAbsent(key.normal(), key)));
        return byNormal.values();
    }

    /** The same for goods of one crime report; a good without one stands alone. */
    long reportKey() {
        return registrationNumber == null
                ? ReportKeys.of(source, "\0" + sourceId)
                : ReportKeys.ofReport(source, registrationNumber);
    }

    /** A good as its source names it. */
    public record SourceName(String source, String sourceId) {}
}
