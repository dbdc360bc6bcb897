// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.worn;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import nl.waakzaam.access.Actor;
import nl.waakzaam.accountability.About;
import nl.waakzaam.accountability.Act;
import nl.waakzaam.accountability.ObjectKind;
import nl.waakzaam.identifiers.WornPattern;
import nl.waakzaam.lookup.StolenKey;
import nl.waakzaam.lookup.StolenLookup;
import nl.waakzaam.site.DutchTime;
import nl.waakzaam.stolengoods.Activity;
import nl.waakzaam.stolengoods.NumbersChecked;
import nl.waakzaam.stolengoods.RegisterLog;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Searches the register for a number of which characters are unreadable ({@code ?}) or missing at the ends. Every search
 * stands in the processing log. Police see the goods; a dealer hears yes, no or too little to say, a bounded number of
 * times a day, and only when so much is readable that the answer is about one good: asking on cannot spell out a number.
 */
@Service
class WornSearch {
    static final int MOST = 100;

    /** With fewer readable characters a dealer's answer would be about a series rather than a good. */
    static final int READABLE_FOR_DEALERS = 6;

    private static final About ASKED = About.of(ObjectKind.STOLEN_GOODS_LIST, "worn-number");

    private final StolenLookup lookup;
    private final RegisterLog log;
    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Clock clock;
    private final int dealersPerDay;

    WornSearch(
            StolenLookup lookup,
            RegisterLog log,
            JdbcClient database,
            ApplicationEventPublisher events,
            Clock clock,
            @Value("${waakzaam.worn-search.dealer-per-day:20}") int dealersPerDay) {
        this.lookup = lookup;
        this.log = log;
        this.database = database;
        this.events = events;
        this.clock = clock;
        this.dealersPerDay = dealersPerDay;
    }

    /** What a dealer hears. */
    enum DealerAnswer {
        YES,
        NO,
        TOO_LITTLE,
        ENOUGH_FOR_TODAY
    }

    /** The goods that fit, each once, at most {@value #MOST}; the case and purpose are kept in the processing log. */
    @Transactional
    public List<StolenKey> forPolice(WornPattern pattern, String caseNumber, String purpose, Actor actor) {
        log.consulted(Act.onScreen(actor.id(), ASKED, caseNumber + ": " + purpose), Activity.WORN_SEARCH);
        return fitting(pattern);
    }

    /** Each good once; of an IMEI, also by what is stamped behind its key. */
    private List<StolenKey> fitting(WornPattern pattern) {
        var goods = new LinkedHashMap<Long, StolenKey>();
        Stream.concat(
                        lookup.worn(pattern.folded(), MOST).stream(),
                        pattern.asImei().stream()
                                .flatMap(imei ->
                                        lookup.worn(imei.folded(), key -> imei.mayMean(key.key()), MOST).stream()))
                .forEach(key -> goods.putIfAbsent(key.goodId(), key));
        return goods.values().stream().limit(MOST).toList();
    }

    @Transactional
    public DealerAnswer forDealer(String typed, Actor actor) {
        log.consulted(Act.onScreen(actor.id(), ASKED, "inkoop of verkoop"), Activity.WORN_SEARCH_DEALER);
        if (searchesToday(actor) > dealersPerDay) {
            return DealerAnswer.ENOUGH_FOR_TODAY;
        }
        return WornPattern.read(typed)
                .filter(WornSearch::saysEnough)
                .map(pattern -> answer(pattern, actor))
                .orElse(DealerAnswer.TOO_LITTLE);
    }

    private DealerAnswer answer(WornPattern pattern, Actor actor) {
        events.publishEvent(new NumbersChecked(actor, pattern::fits));
        return switch (fitting(pattern).size()) {
            case 0 -> DealerAnswer.NO;
            case 1, 2, 3 -> DealerAnswer.YES;
            default -> DealerAnswer.TOO_LITTLE;
        };
    }

    private static boolean saysEnough(WornPattern pattern) {
        var unreadable = pattern.folded().chars().filter(each -> each == '?').count();
        var readable = pattern.folded().length() - unreadable;
        return readable >= READABLE_FOR_DEALERS && readable >= 2 * unreadable;
    }

    /** This search counted in. */
    private int searchesToday(Actor actor) {
        return database.sql("""
                        insert into stolengoods.worn_search_count as c (actor, day, searches) values (:actor, :day, 1)
                        on conflict (actor, day) do update set searches = c.searches + 1 returning searches
                        """)
                .param("actor", actor.id())
                .param("day", DutchTime.today(clock))
                .query(Integer.class)
                .single();
    }
}
