// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.inspections;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.waakzaam.access.Actor;
import nl.waakzaam.accountability.Processing.Action;
import nl.waakzaam.inspections.Entry.Kind;
import nl.waakzaam.site.InvalidInput;
import nl.waakzaam.site.InvalidInput.Fault;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes in what a supervisor enters in the shop. What was sent before adds nothing. Refuses with
 * {@link nl.waakzaam.site.InvalidInput} what cannot be read and what is too much, and with {@link InspectionClosed} what
 * arrives afterwards.
 */
@Service
class Entering {
    /** So many stand in the report. */
    static final int MOST_PHOTOS = 10;

    private final Inspections inspections;
    private final PostgresInspections stored;
    private final PostgresEntries entries;
    private final Shelf shelf;
    private final InspectionLog log;

    Entering(
            Inspections inspections,
            PostgresInspections stored,
            PostgresEntries entries,
            Shelf shelf,
            InspectionLog log) {
        this.inspections = inspections;
        this.stored = stored;
        this.entries = entries;
        this.shelf = shelf;
        this.log = log;
    }

    /** Empty when the actor has no such inspection. */
    @Transactional
    public Optional<Entry> take(InspectionId id, TypedEntry typed, Actor actor, Instant now) {
        return inspections.findOwn(id, actor).map(found -> take(held(found, actor), typed, actor, now));
    }

    /** As it is when nobody else enters or closes. */
    private Inspection held(Inspection inspection, Actor actor) {
        stored.hold(inspection.id());
        return inspections.findOwn(inspection.id(), actor).orElseThrow();
    }

    private Entry take(Inspection inspection, TypedEntry typed, Actor actor, Instant now) {
        if (!inspection.isOpen()) {
            throw new InspectionClosed();
        }
        var reader = new EntryReader(typed, inspection, now);
        var entry = typed.kind().equals(TypedEntry.NUMBER)
                ? reader.readNumber(shelf.goods(inspection, now))
                : reader.read(stored.expected(inspection.id()));
        refuseTooMuch(inspection, entry);
        if (entries.add(inspection.id(), entry, now)) {
            log.record(inspection.id(), "entry", Action.COLLECT, actor);
        }
        return entry;
    }

    private void refuseTooMuch(Inspection inspection, Entry entry) {
        var photos = entry.kind() == Kind.PHOTO
                && entries.list(inspection.id(), Kind.PHOTO).stream()
                                .filter(one -> !one.id().equals(entry.id()))
                                .count()
                        >= MOST_PHOTOS;
        if (photos || entries.isFull(inspection.id())) {
            throw new InvalidInput(List.of(new Fault("foto", "inspections.error.many", MOST_PHOTOS)));
        }
    }
}
