// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.inspections;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import nl.waakzaam.access.Actor;
import nl.waakzaam.accountability.Processing.Action;
import nl.waakzaam.dealers.Dealers;
import nl.waakzaam.dealers.Shops;
import nl.waakzaam.inspections.Outcome.Told;
import nl.waakzaam.rules.WorkingDays;
import nl.waakzaam.site.DutchTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A supervisor ends an inspection: the report is made and frozen, the register closes, the dealer may know. The caller has
 * read the form. What was sent before closes nothing more. Refuses with {@link InspectionClosed} what was closed otherwise.
 */
@Service
class Closing {
    private final Inspections inspections;
    private final PostgresInspections stored;
    private final PostgresOutcomes outcomes;
    private final Shelf shelf;
    private final InspectionReport report;
    private final Shops shops;
    private final Dealers dealers;
    private final WorkingDays calendar;
    private final InspectionLog log;

    Closing(
            Inspections inspections,
            PostgresInspections stored,
            PostgresOutcomes outcomes,
            Shelf shelf,
            InspectionReport report,
            Shops shops,
            Dealers dealers,
            WorkingDays calendar,
            InspectionLog log) {
        this.inspections = inspections;
        this.stored = stored;
        this.outcomes = outcomes;
        this.shelf = shelf;
        this.report = report;
        this.shops = shops;
        this.dealers = dealers;
        this.calendar = calendar;
        this.log = log;
    }

    /** Empty when the actor has no such inspection. */
    @Transactional
    public Optional<InspectionId> close(InspectionId id, ClosingForm form, Actor actor, Instant now) {
        return inspections.findOwn(id, actor).map(found -> {
            stored.hold(id);
            var inspection = inspections.findOwn(id, actor).orElseThrow();
            if (!inspection.isOpen()) {
                refuseAnother(id, form);
            } else {
                close(inspection, form, actor, inspection.stated(form.moment(), now));
            }
            return id;
        });
    }

    private void refuseAnother(InspectionId id, ClosingForm form) {
        if (!outcomes.isClosedBy(id, form.id())) {
            throw new InspectionClosed();
        }
    }

    private void close(Inspection inspection, ClosingForm form, Actor actor, Instant now) {
        var shop = shops.get(inspection.shop());
        var dealer = dealers.get(shop.dealer());
        var draft = outcome(form, now, new byte[0]);
        var facts = new ReportFacts(shop, dealer, shelf.finalLines(inspection), draft, now);
        var pdf = report.pdf(inspection, facts);
        outcomes.add(inspection.id(), form.id(), outcome(form, now, sha256(pdf)), pdf);
        log.about(inspection, shop.dealer(), "closing", Action.COLLECT, inspection.reason(), actor);
    }

    private Outcome outcome(ClosingForm form, Instant now, byte[] hash) {
        return new Outcome(
                now,
                form.measure().orElseThrow(),
                form.article(),
                form.cents(),
                followUpOn(form, now),
                new Told(form.findings(), form.remind()),
                hash);
    }

    private @Nullable LocalDate followUpOn(ClosingForm form, Instant now) {
        return form.followUp() == 0 ? null : calendar.after(DutchTime.dayOf(now), form.followUp());
    }

    static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
