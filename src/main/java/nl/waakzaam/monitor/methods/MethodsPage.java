// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.monitor.methods;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What each method does, where it comes from, and what it cannot do. */
@Controller
public class MethodsPage {
    static final String PATH = "/cijfers/methoden";

    private final MethodScreen screen;

    MethodsPage(MethodScreen screen) {
        this.screen = screen;
    }

    /**
     * One method.
     *
     * @param name what its texts and its place on the page are called
     * @param address where it can be seen at work; null where that is everywhere
     */
    public record Section(String name, @Nullable String address) {}

    private static final List<Section> SECTIONS = List.of(
            new Section("toeval", null),
            new Section("trend", null),
            new Section("seizoen", SeasonPages.PATH + "woninginbraak"),
            new Section("alarmen", AlarmPages.PATH),
            new Section("vergelijken", ComparisonPages.PATH + "woninginbraak"),
            new Section("maatregel", EffectPages.PATH + "woninginbraak"),
            new Section("herhaling", NearRepeatPages.PATH),
            new Section("klein", null));

    @GetMapping(PATH)
    String show(Locale language, Model model, HttpServletRequest request, HttpServletResponse response) {
        screen.show(screen.asked(Map.of()), language, model, request, response);
        model.addAttribute("sections", SECTIONS);
        return "monitor/methods/methoden";
    }
}
