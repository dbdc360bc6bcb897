// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.inspections;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import nl.waakzaam.access.Actor;
import nl.waakzaam.accountability.Processing.Action;
import nl.waakzaam.dealers.Shop;
import nl.waakzaam.purchases.InspectedRegister;
import nl.waakzaam.rules.Article;
import nl.waakzaam.rules.Rules;
import nl.waakzaam.site.DutchTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * A supervisor begins an inspection. From then on, and not before, that supervisor reads the register of this one shop. Who
 * has one open in the shop gets that one again. The caller has read the form and made sure that the shop is in the area.
 */
@Service
class Opening {
    /** More goods are no list for a phone. */
    static final int MOST = 500;

    private static final String LAW = "artikel 437 Wetboek van Strafrecht";

    private final PostgresInspections inspections;
    private final InspectedRegister register;
    private final Rules rules;
    private final InspectionLog log;

    Opening(PostgresInspections inspections, InspectedRegister register, Rules rules, InspectionLog log) {
        this.inspections = inspections;
        this.register = register;
        this.rules = rules;
        this.log = log;
    }

    /** The articles that an inspection of a shop can rest on, by the rules of its municipality. */
    List<String> grounds(Shop shop, LocalDate today) {
        var applicable = rules.on(shop.municipality(), today).all().values().stream()
                .flatMap(rule -> rule.articles().stream())
                .map(Article::name);
        return Stream.concat(Stream.of(LAW), applicable).distinct().toList();
    }

    @Transactional
    public InspectionId open(Shop shop, OpeningForm form, Actor actor, Instant now) {
        var before = inspections.listOf(List.of(shop.id()));
        return before.stream()
                .filter(one -> one.isOpen() && one.isOf(actor))
                .findFirst()
                .map(Inspection::id)
                .orElseGet(() -> open(begun(shop, form, before, actor, now), shop, actor));
    }

    private InspectionId open(Inspection inspection, Shop shop, Actor actor) {
        inspections.add(inspection);
        inspections.expect(inspection.id(), register.stock(shop.id(), heldOn(inspection), MOST));
        log.about(inspection, shop.dealer(), "opening", Action.COLLECT, inspection.reason(), actor);
        return inspection.id();
    }

    private static @Nullable LocalDate heldOn(Inspection inspection) {
        return inspection.scope() == Scope.HELD ? DutchTime.dayOf(inspection.openedAt()) : null;
    }

    private static Inspection begun(Shop shop, OpeningForm form, List<Inspection> before, Actor actor, Instant now) {
        var follows = before.stream()
                .map(Inspection::id)
                .filter(id -> id.toString().equals(form.follows()))
                .findFirst();
        return new Inspection(
                new InspectionId(UUID.randomUUID()),
                0,
                shop.id(),
                shop.municipality(),
                actor.id(),
                actor.organisation(),
                form.ground(),
                form.stated(),
                Scope.ofCode(form.scope()).orElseThrow(),
                follows.orElse(null),
                now,
                0,
                null);
    }
}
