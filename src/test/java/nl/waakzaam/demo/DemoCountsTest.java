// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.demo;

import static org.assertj.core.api.Assertions.assertThat;

import nl.waakzaam.cameras.features.CameraCounting;
import nl.waakzaam.support.DemoProductTest;
import nl.waakzaam.support.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Who tries the demo finds counts of cameras at once: the invented ones are in the register for long enough. */
@DemoProductTest
class DemoCountsTest {
    @Autowired
    DemoCameras cameras;

    @Autowired
    CameraCounting counting;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient database;

    @Test
    void there_are_counts_of_a_municipality_and_of_squares() {
        for (var table : new String[] {"owner", "area_count"}) {
            database.sql("delete from cameras." + table).update();
        }
        cameras.fill(DemoFilling.registered(clock.instant()));
        counting.anew();

        assertThat(count("MUNICIPALITY")).isPositive();
        assertThat(count("SQUARE")).isGreaterThan(3);
    }

    private int count(String grain) {
        return database.sql("select count(*) from cameras.area_count where grain = ?")
                .param(grain)
                .query(Integer.class)
                .single();
    }
}
