// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits.notification;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import nl.waakzaam.access.CurrentActor;
import nl.waakzaam.hits.notification.Channel.Kind;
import nl.waakzaam.municipalities.Municipalities;
import nl.waakzaam.site.FormErrors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The screen on which administrators add a channel. */
@Controller
class NewChannelPages {
    static final String PATH = ChannelPages.PATH + "/nieuw";

    private final Channels channels;
    private final Municipalities municipalities;
    private final List<Carrier> carriers;
    private final NotificationSettings settings;
    private final ChannelProof proof;
    private final CurrentActor actor;

    NewChannelPages(
            Channels channels,
            Municipalities municipalities,
            List<Carrier> carriers,
            NotificationSettings settings,
            ChannelProof proof,
            CurrentActor actor) {
        this.channels = channels;
        this.municipalities = municipalities;
        this.carriers = List.copyOf(carriers);
        this.settings = settings;
        this.proof = proof;
        this.actor = actor;
    }

    @GetMapping(PATH)
    String ask(HttpServletRequest request, Model model) {
        return form(ChannelForm.empty(), new FormErrors(), request, model);
    }

    @PostMapping(PATH)
    String add(
            @RequestParam(name = "naam", defaultValue = "") String name,
            @RequestParam(name = "soort", defaultValue = "") String kind,
            @RequestParam(name = "gebied", defaultValue = "") String area,
            @RequestParam(name = "stap", defaultValue = "") List<String> states,
            @RequestParam(name = "misschien", defaultValue = "") String likely,
            @RequestParam(name = "adres", defaultValue = "") String target,
            HttpServletRequest request,
            Model model) {
        var form = new ChannelForm(name, kind, area, states, !likely.isEmpty(), target);
        var errors = form.errors(kinds(), ChannelForm.units(municipalities), settings);
        proof.ask(errors, request);
        return errors.isEmpty() ? added(form.channel(), model) : form(form, errors, request, model);
    }

    private String added(Channel channel, Model model) {
        return channels.add(channel, actor.get().id())
                .map(secret -> ChannelPages.secret(channel, secret, model))
                .orElse("redirect:" + ChannelPages.PATH + "/" + channel.id());
    }

    private String form(ChannelForm form, FormErrors errors, HttpServletRequest request, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("units", ChannelForm.units(municipalities));
        model.addAttribute("kinds", kinds());
        proof.show(PATH, request, model);
        return "hits/notification/new-channel";
    }

    private List<Kind> kinds() {
        return carriers.stream()
                .filter(Carrier::isOpen)
                .map(Carrier::kind)
                .sorted()
                .toList();
    }
}
