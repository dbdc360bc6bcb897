// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor.methods;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.waakzaam.charts.LineChart;
import nl.waakzaam.monitor.Asked;
import nl.waakzaam.monitor.Downloads;
import nl.waakzaam.monitor.Selection;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What history allowed in one area, month by month. */
@Controller
class OneAlarmPages {
    static final String PATH = "/cijfers/alarm/";
    static final String ONE = PATH + "{onderwerp:[a-z0-9.-]{1,40}}";

    private final MethodScreen screen;
    private final Monthly monthly;
    private final AlarmChart charts;

    OneAlarmPages(MethodScreen screen, Monthly monthly, AlarmChart charts) {
        this.screen = screen;
        this.monthly = monthly;
        this.charts = charts;
    }

    @GetMapping(ONE)
    String show(
            @PathVariable("onderwerp") String subject,
            @RequestParam Map<String, String> query,
            Locale language,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        var asked = screen.asked(subject, query);
        screen.show(asked, language, model, request, response);
        var links = Downloads.links(PATH + subject, asked.selection(), Asked.SUBJECT);
        chart(asked.selection(), language).ifPresent(chart -> {
            model.addAttribute("title", chart.caption().title());
            model.addAttribute("figure", screen.figure("alarm", chart, language, links));
        });
        return "monitor/methods/alarm";
    }

    @GetMapping(ONE + Downloads.FILE)
    ResponseEntity<byte[]> file(
            @PathVariable("onderwerp") String subject,
            @PathVariable("vorm") String form,
            @RequestParam Map<String, String> query,
            Locale language,
            HttpServletRequest request,
            HttpServletResponse response) {
        var selection = screen.asked(subject, query).orRefuse();
        var chart = chart(selection, language).orElseThrow(MethodScreen::none);
        return screen.file(chart, form, "alarm", selection, language, request, response);
    }

    private Optional<LineChart> chart(Selection selection, Locale language) {
        return monthly.find(selection.subject(), selection.area(), selection.knownOn())
                .flatMap(series -> charts.of(series, selection, language));
    }
}
