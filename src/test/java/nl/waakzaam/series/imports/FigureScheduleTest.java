// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.series.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.util.List;
import nl.waakzaam.series.Figures;
import nl.waakzaam.series.Retrievals;
import nl.waakzaam.series.Retrievals.Reason;
import nl.waakzaam.support.ProductTest;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.config.CronTask;
import org.springframework.scheduling.config.ScheduledTask;
import org.springframework.scheduling.config.ScheduledTaskHolder;

/** Tables that come in by themselves. */
@ProductTest
@ExtendWith(OutputCaptureExtension.class)
class FigureScheduleTest {
    private static final String MODIFIED = "2023-05-15T02:00:00";

    @Autowired
    private ApplicationContext product;

    @Autowired
    private FigureSchedule own;

    @Autowired
    private Figures figures;

    @Autowired
    private Retrievals retrievals;

    @Autowired
    private Turn turn;

    private ReplayedService service;

    @BeforeEach
    void aService() throws IOException {
        service = new ReplayedService();
    }

    @AfterEach
    void closes() {
        service.close();
    }

    /** Without annotations that would make it a part of the product. */
    @EnableScheduling
    static class Clocked {}

    @Test
    void nothing_is_fetched_by_the_clock_unless_somebody_says_when() {
        assertThat(times()).isEmpty();
        assertThat(times("waakzaam.figures.at=0 30 3 15 3 *")).containsExactly("0 30 3 15 3 *");
        assertThat(product.getBean(FigureSettings.class).tables()).isEmpty();
    }

    @Test
    void each_table_is_fetched_one_after_another_and_one_that_is_refused_does_not_stop_the_next() {
        new ReplayedTable("99122NED", MODIFIED, 1).inJson(service);
        new ReplayedTable("99123NED", MODIFIED, 1).inJson(service);
        var schedule = schedule("99122NED", "99121NED", "99123NED");
        schedule.fetchAll();
        assertThat(figures.vintages("99121NED")).isEmpty();
        assertThat(figures.vintages("99122NED")).hasSize(1);
        assertThat(figures.vintages("99123NED")).hasSize(1);
        assertThat(service.mostAtOnce()).isEqualTo(1);

        service.asked().clear();
        schedule.fetchAll();
        assertThat(service.asked()).noneMatch(path -> path.contains("TypedDataSet"));
        assertThat(figures.vintages("99122NED")).hasSize(1);
    }

    /** The address of one of the services is none, which nobody foresaw. */
    @Test
    void what_nobody_foresaw_stops_no_other_table_and_is_kept_until_it_is_over(CapturedOutput said) {
        new ReplayedTable("99127NED", MODIFIED, 1).inJson(service);
        var settings = ReplayedImports.withoutVersion4(service, "v4:99130NED", "99128NED", "99127NED");
        new FigureSchedule(ReplayedImports.of(settings, product), settings).fetchAll();
        assertThat(figures.vintages("99127NED")).hasSize(1);
        assertThat(reasons("99130NED", "99127NED", "99128NED"))
                .containsExactly(tuple("99128NED", Reason.SOURCE), tuple("99130NED", Reason.UNEXPECTED));
        assertThat(said.getAll())
                .contains("figures: v4:99130NED did not come in, unexpectedly: java.lang.IllegalArgumentException at ")
                .doesNotContain("geen adres");

        new ReplayedTable("99130NED", MODIFIED, 1).inJson(service);
        new ReplayedTable("99128NED", MODIFIED, 1).inJson(service);
        schedule("99130NED", "99128NED").fetchAll();
        assertThat(reasons("99130NED", "99128NED")).isEmpty();
    }

    /** Who mistypes a number by hand makes no table of it. */
    @Test
    void a_number_that_nobody_fetches_by_the_clock_and_that_never_came_in_is_not_kept() {
        assertThatThrownBy(() ->
                        ReplayedImports.of(service, product).take("99129NED", Only.ALL, (lines, done, whole) -> {}))
                .isInstanceOf(NotTaken.class);
        assertThat(reasons("99129NED")).isEmpty();
    }

    private List<Tuple> reasons(String... tables) {
        return retrievals.failed().stream()
                .filter(failed -> List.of(tables).contains(failed.table()))
                .map(failed -> tuple(failed.table(), failed.reason()))
                .toList();
    }

    @Test
    void what_another_node_is_fetching_is_left_to_it_and_tried_the_next_time() {
        new ReplayedTable("99124NED", MODIFIED, 1).inJson(service);
        var schedule = schedule("99124NED");
        turn.take(() -> {
            schedule.fetchAll();
            return new Outcome.Known("99124NED");
        });
        assertThat(service.asked()).isEmpty();
        schedule.fetchAll();
        assertThat(figures.vintages("99124NED")).hasSize(1);
    }

    private FigureSchedule schedule(String... tables) {
        return new FigureSchedule(
                ReplayedImports.of(ReplayedImports.settings(service, tables), product),
                ReplayedImports.settings(service, tables));
    }

    /** When it would run in a product with these properties. */
    private List<String> times(String... properties) {
        try (var context = new AnnotationConfigApplicationContext()) {
            TestPropertyValues.of(properties).applyTo(context);
            context.registerBean(FigureSchedule.class, () -> own);
            context.register(Clocked.class);
            context.refresh();
            return context.getBean(ScheduledTaskHolder.class).getScheduledTasks().stream()
                    .map(ScheduledTask::getTask)
                    .map(CronTask.class::cast)
                    .map(CronTask::getExpression)
                    .toList();
        }
    }
}
