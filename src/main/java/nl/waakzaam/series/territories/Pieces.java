// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series.territories;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import nl.waakzaam.municipalities.Municipalities;
import nl.waakzaam.series.territories.Fusions.Fusion;

/** What an area on the boundaries of a day was made of through time, and from when on nobody can tell it any more. */
final class Pieces {
    private final Municipalities municipalities;
    private final Fusions fusions;
    private final Predicate<Fusion> drawnBySource;
    private final List<Piece> pieces = new ArrayList<>();
    private LocalDate lostFrom = LocalDate.MAX;

    private Pieces(Municipalities municipalities, Fusions fusions, Predicate<Fusion> drawnBySource) {
        this.municipalities = municipalities;
        this.fusions = fusions;
        this.drawnBySource = drawnBySource;
    }

    /** @param drawnBySource whether the table counts a fusion in for all periods, also before it */
    static Pieces of(
            String code,
            LocalDate boundaries,
            Municipalities municipalities,
            Fusions fusions,
            Predicate<Fusion> drawnBySource) {
        var pieces = new Pieces(municipalities, fusions, drawnBySource);
        pieces.before(code, 1, boundaries, pieces.end(code));
        pieces.after(code, boundaries);
        return pieces;
    }

    List<Piece> list() {
        return pieces;
    }

    /** The first day that the area is part of something larger. */
    LocalDate lostFrom() {
        return lostFrom;
    }

    /** The municipality itself, and what went into it up to a day. */
    private void before(String code, double share, LocalDate day, LocalDate until) {
        var earlier = fusions.into(code).stream()
                .filter(fusion -> !fusion.on().isAfter(day))
                .toList();
        pieces.add(
                new Piece(code, share, earlier.stream().anyMatch(drawnBySource) ? LocalDate.MIN : begin(code), until));
        earlier.stream()
                .filter(drawnBySource.negate())
                .forEach(fusion -> before(fusion.from(), share * fusion.share(), fusion.on(), fusion.on()));
    }

    private LocalDate end(String code) {
        return municipalities
                .find(code)
                .map(municipality -> municipality.until() == null ? LocalDate.MAX : municipality.until())
                .orElse(LocalDate.MAX);
    }

    private LocalDate begin(String code) {
        return municipalities
                .find(code)
                .map(municipality -> municipality.from() == null ? LocalDate.MIN : municipality.from())
                .orElse(LocalDate.MIN);
    }

    /** What it got or became after the day: only under another name is it still the same. */
    private void after(String code, LocalDate day) {
        fusions.into(code).stream()
                .filter(fusion -> fusion.on().isAfter(day))
                .forEach(fusion -> loseFrom(drawnBySource.test(fusion) ? LocalDate.MIN : fusion.on()));
        fusions.of(code).stream().filter(fusion -> fusion.on().isAfter(day)).forEach(this::follow);
    }

    private void follow(Fusion fusion) {
        if (fusion.share() == 1 && municipalities.codesOf(fusion.into()).contains(fusion.from())) {
            pieces.add(new Piece(fusion.into(), 1, fusion.on(), LocalDate.MAX));
            after(fusion.into(), fusion.on());
        } else {
            loseFrom(fusion.on());
        }
    }

    private void loseFrom(LocalDate day) {
        lostFrom = day.isBefore(lostFrom) ? day : lostFrom;
    }
}
