// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits;

import java.text.NumberFormat;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import nl.waakzaam.access.CurrentActor;
import nl.waakzaam.dealers.Shops;
import nl.waakzaam.hits.Moves.Answer;
import nl.waakzaam.hits.Moves.Outcome;
import nl.waakzaam.site.FormErrors;
import nl.waakzaam.site.InvalidInput;
import nl.waakzaam.site.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Detectives lay both goods of a hit in their area side by side, and bring it to its end. */
@Controller
public class HitPages {
    public static final String PATH = "/politie/treffers";
    static final String HIT = PATH + "/{id:[0-9a-f-]{36}}";
    static final String MOVE = HIT
            + "/{stap:oppakken|bevestigen|contact|aanhouden|meenemen|vrijgeven|eigenaar|teruggeven|schade|afwijzen|sluiten}";
    static final String ANSWER = HIT + "/{antwoord:akkoord|weigeren}";

    private static final double SUREST = 0.999;

    private final HitWork work;
    private final Moves moves;
    private final Shops shops;
    private final HitPeople people;
    private final HitPhotos photos;
    private final CurrentActor actor;
    private final Clock clock;

    HitPages(
            HitWork work,
            Moves moves,
            Shops shops,
            HitPeople people,
            HitPhotos photos,
            CurrentActor actor,
            Clock clock) {
        this.work = work;
        this.moves = moves;
        this.shops = shops;
        this.people = people;
        this.photos = photos;
        this.actor = actor;
        this.clock = clock;
    }

    @GetMapping(HIT)
    String show(@PathVariable("id") UUID id, Model model) {
        return shown(id, Map.of(), new FormErrors(), null, model);
    }

    @PostMapping(MOVE)
    String move(
            @PathVariable("id") UUID id,
            @PathVariable("stap") String step,
            @RequestParam Map<String, String> typed,
            Model model) {
        try {
            var move = Move.of(step);
            var outcome = moves.make(new HitId(id), move, TypedMove.of(typed), seen(typed), actor.get())
                    .orElseThrow(HitPages::unknown);
            return after(id, outcome, typed, model);
        } catch (InvalidInput invalid) {
            return shown(id, typed, FormErrors.from(invalid), null, model);
        }
    }

    @PostMapping(ANSWER)
    String answer(
            @PathVariable("id") UUID id,
            @PathVariable("antwoord") String answer,
            @RequestParam Map<String, String> typed,
            Model model) {
        var given = answer.equals("akkoord") ? Answer.APPROVE : Answer.DROP;
        var outcome =
                moves.answer(new HitId(id), given, seen(typed), actor.get()).orElseThrow(HitPages::unknown);
        return after(id, outcome, typed, model);
    }

    private static String seen(Map<String, String> typed) {
        return typed.getOrDefault("gezien", "");
    }

    private String after(UUID id, Outcome outcome, Map<String, String> typed, Model model) {
        return outcome == Outcome.DONE || outcome == Outcome.PROPOSED
                ? "redirect:" + PATH + "/" + id
                : shown(id, typed, new FormErrors(), outcome, model);
    }

    private String shown(
            UUID id, Map<String, String> typed, FormErrors errors, @Nullable Outcome refused, Model model) {
        var opened = work.open(new HitId(id), actor.get()).orElseThrow(HitPages::unknown);
        var bought = opened.bought();
        model.addAttribute("opened", opened);
        model.addAttribute(
                "shop", bought == null ? null : shops.find(bought.good().shop()).orElse(null));
        model.addAttribute("comparison", SideBySide.of(opened.hit().verdict().evidence()));
        model.addAttribute("photos", photos.of(opened, actor.get()));
        model.addAttribute("names", people.of(opened));
        model.addAttribute("me", actor.get().id());
        model.addAttribute("typed", typed);
        model.addAttribute("errors", errors);
        model.addAttribute("refused", refused);
        model.addAttribute("now", clock.instant());
        return "hits/hit";
    }

    /** The odds as a chance, no surer than the model is. */
    public static String odds(Page page, double odds) {
        var percent = NumberFormat.getPercentInstance(page.language());
        percent.setMaximumFractionDigits(1);
        return percent.format(Math.min(odds / (1 + odds), SUREST));
    }

    private static ResponseStatusException unknown() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
