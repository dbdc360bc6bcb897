// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods.intake;

import java.util.List;
import nl.waakzaam.access.Actor;
import nl.waakzaam.accountability.About;
import nl.waakzaam.accountability.Act;
import nl.waakzaam.accountability.DataSubject;
import nl.waakzaam.accountability.ObjectKind;
import nl.waakzaam.accountability.Processing.Outcome;
import nl.waakzaam.stolengoods.Activity;
import nl.waakzaam.stolengoods.Good;
import nl.waakzaam.stolengoods.GoodTerms;
import nl.waakzaam.stolengoods.GoodsReading;
import nl.waakzaam.stolengoods.RegisterLog;
import nl.waakzaam.stolengoods.SoughtGoods;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The only ways to goods that stand in no list any more: a targeted query while their term of use runs (art. 8 lid 2
 * Wpg), after it the exact number of the crime report (art. 14 Wpg). Each leaves its reason in the processing log.
 */
@Service
class TargetedSearch {
    static final int MOST = 100;

    private final JdbcClient database;
    private final SoughtGoods sought;
    private final GoodsReading reading;
    private final GoodTerms terms;
    private final RegisterLog log;

    TargetedSearch(JdbcClient database, SoughtGoods sought, GoodsReading reading, GoodTerms terms, RegisterLog log) {
        this.database = database;
        this.sought = sought;
        this.reading = reading;
        this.terms = terms;
        this.log = log;
    }

    /** The goods in use that fit all that was asked, at most {@value #MOST}; a number finds goods that are sought. */
    @Transactional
    public List<GoodsList.Row> find(TargetedQuery query, Actor actor) {
        var about = new About(ObjectKind.STOLEN_GOODS_LIST, "targeted", DataSubject.of(query.report()));
        log.consulted(Act.onScreen(actor.id(), about, query.reason()), Activity.TARGETED_SEARCH);
        return database.sql("""
                        select * from stolengoods.good
                        where state <> 'DESTROYED' and not restricted and recorded_at >= :usable
                            and (:anyNumber or id = any(:ids))
                            and (cast(:report as text) is null or registration_number = :report)
                            and (cast(:from as date) is null or theft_date >= :from)
                            and (cast(:to as date) is null or theft_date <= :to)
                            and (cast(:municipality as text) is null or municipality = :municipality)
                        order by theft_date desc nulls last, id limit :most
                        """)
                .param("usable", terms.usableFrom())
                .param("anyNumber", query.number() == null)
                .param("ids", idsOf(query.number()))
                .param("report", query.report())
                .param("from", query.from())
                .param("to", query.to())
                .param("municipality", query.municipality())
                .param("most", MOST)
                .query(GoodsList::row)
                .list();
    }

    /**
     * The restricted goods of one crime report, for complaints and accountability. An attempt that finds none is logged
     * as refused: somebody may be trying numbers.
     */
    @Transactional
    public List<Good> openRestricted(String report, String reason, Actor actor) {
        var goods =
                reading.listOfReport(report).stream().filter(Good::restricted).toList();
        if (goods.isEmpty()) {
            var nothing = new About(ObjectKind.STOLEN_GOOD, "unknown", DataSubject.of(report));
            log.consultedRestricted(Act.onScreen(actor.id(), nothing, reason), Outcome.REFUSED);
        }
        goods.forEach(good ->
                log.consultedRestricted(Act.onScreen(actor.id(), reading.about(good.id()), reason), Outcome.DONE));
        return goods;
    }

    private Long[] idsOf(@Nullable String number) {
        if (number == null) {
            return new Long[0];
        }
        return sought.withNumber(number).toArray(Long[]::new);
    }
}
