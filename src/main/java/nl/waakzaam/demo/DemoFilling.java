// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.demo;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.stream.Gatherers;
import nl.waakzaam.cameras.features.CameraCounting;
import nl.waakzaam.municipalities.Municipalities;
import nl.waakzaam.stolengoods.Activity;
import nl.waakzaam.stolengoods.Change;
import nl.waakzaam.stolengoods.StolenGoods;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Fills a demo installation once, through the register's own door; one that was broken off is finished. */
@Component
@ConditionalOnProperty("waakzaam.demo")
class DemoFilling implements ApplicationRunner {
    private static final Logger LOG = LoggerFactory.getLogger(DemoFilling.class);
    private static final int BATCH = 2_000;

    private final StolenGoods register;
    private final DemoCameras cameras;
    private final DemoOutlines outlines;
    private final DemoFigures figures;
    private final CameraCounting counting;
    private final Municipalities municipalities;
    private final JdbcClient database;
    private final Clock clock;

    DemoFilling(
            StolenGoods register,
            DemoCameras cameras,
            DemoOutlines outlines,
            DemoFigures figures,
            CameraCounting counting,
            Municipalities municipalities,
            JdbcClient database,
            Clock clock) {
        this.register = register;
        this.cameras = cameras;
        this.outlines = outlines;
        this.figures = figures;
        this.counting = counting;
        this.municipalities = municipalities;
        this.database = database;
        this.clock = clock;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        var done = database.sql("select count(*) from demo.filling")
                .query(Long.class)
                .single();
        if (done == 0) {
            fill();
        }
    }

    /** So long ago that cameras count in what everybody may know. */
    static Instant registered(Instant now) {
        return now.minus(CameraCounting.SETTLED).minus(CameraCounting.SETTLED);
    }

    private void fill() {
        LOG.info("Filling the register with {} invented goods", DemoGoods.HOW_MANY);
        var now = clock.instant();
        var change = new Change("system:demo", "job", Activity.DEMO, now, "demo data");
        new DemoGoods(municipalities, LocalDate.ofInstant(now, ZoneOffset.UTC))
                .all()
                .gather(Gatherers.windowFixed(BATCH))
                .forEach(batch -> register.store(batch, change, false));
        cameras.fill(registered(now));
        counting.anew();
        outlines.fill();
        figures.fill(now);
        database.sql("insert into demo.filling (done_at) values (?)")
                .param(now.atOffset(ZoneOffset.UTC))
                .update();
    }
}
