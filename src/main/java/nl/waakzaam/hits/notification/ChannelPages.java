// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits.notification;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import nl.waakzaam.access.CurrentActor;
import nl.waakzaam.hits.notification.Channel.Kind;
import nl.waakzaam.hits.notification.Channels.Deed;
import nl.waakzaam.municipalities.Municipalities;
import nl.waakzaam.site.FormErrors;
import nl.waakzaam.site.ListMapping;
import nl.waakzaam.site.Lists;
import nl.waakzaam.site.Wanted;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The screens on which administrators say where teams are told of hits. */
@Controller
class ChannelPages {
    static final String PATH = "/beheer/meldkanalen";
    static final String NEW = PATH + "/nieuw";
    static final String CHANNEL = PATH + "/{id:[0-9a-f-]{36}}";
    static final String DEED = CHANNEL + "/{daad:proef|pauzeren|hervatten|verwijderen}";
    static final String SECRET = CHANNEL + "/geheim";

    private final Channels channels;
    private final PostgresChannels stored;
    private final DeliveryProofs proofs;
    private final Municipalities municipalities;
    private final List<Carrier> carriers;
    private final NotificationSettings settings;
    private final Lists lists;
    private final NotificationLog log;
    private final CurrentActor actor;

    ChannelPages(
            Channels channels,
            PostgresChannels stored,
            DeliveryProofs proofs,
            Municipalities municipalities,
            List<Carrier> carriers,
            NotificationSettings settings,
            Lists lists,
            NotificationLog log,
            CurrentActor actor) {
        this.channels = channels;
        this.stored = stored;
        this.proofs = proofs;
        this.municipalities = municipalities;
        this.carriers = List.copyOf(carriers);
        this.settings = settings;
        this.lists = lists;
        this.log = log;
        this.actor = actor;
    }

    @ListMapping(PATH)
    String list(Wanted wanted, Model model) {
        model.addAttribute("listing", lists.show(ChannelList.LIST, wanted));
        return "hits/notification/channels";
    }

    @PostMapping(PATH + ".csv")
    void export(Wanted wanted, HttpServletResponse response) throws IOException {
        var who = actor.get().id();
        lists.export(ChannelList.LIST, wanted, response, () -> log.exported(who, "list"));
    }

    @GetMapping(NEW)
    String askNew(Model model) {
        return form(ChannelForm.empty(), new FormErrors(), model);
    }

    @PostMapping(NEW)
    String add(
            @RequestParam(name = "naam", defaultValue = "") String name,
            @RequestParam(name = "soort", defaultValue = "") String kind,
            @RequestParam(name = "gebied", defaultValue = "") String area,
            @RequestParam(name = "stap", defaultValue = "") List<String> states,
            @RequestParam(name = "misschien", defaultValue = "") String likely,
            @RequestParam(name = "adres", defaultValue = "") String target,
            Model model) {
        var form = new ChannelForm(name, kind, area, states, !likely.isEmpty(), target);
        var errors = form.errors(kinds(), areas(), settings);
        return errors.isEmpty() ? added(form.channel(), model) : form(form, errors, model);
    }

    private String added(Channel channel, Model model) {
        return channels.add(channel, actor.get().id())
                .map(secret -> shown(channel, secret, model))
                .orElse("redirect:" + PATH + "/" + channel.id());
    }

    @GetMapping(CHANNEL)
    String show(@PathVariable("id") UUID id, Model model) {
        var channel = find(id);
        model.addAttribute("channel", channel);
        model.addAttribute("area", areas().getOrDefault(channel.area(), channel.area()));
        model.addAttribute("proofs", proofs.lastOf(id));
        return "hits/notification/channel";
    }

    @PostMapping(DEED)
    String act(@PathVariable("id") UUID id, @PathVariable("daad") String deed) {
        channels.act(find(id), Deed.of(deed), actor.get().id());
        return "redirect:" + (Deed.of(deed) == Deed.REMOVE ? PATH : PATH + "/" + id);
    }

    @PostMapping(SECRET)
    String rotate(@PathVariable("id") UUID id, Model model) {
        var channel = find(id);
        return shown(channel, channels.rotate(channel, actor.get().id()), model);
    }

    private static String shown(Channel channel, String secret, Model model) {
        model.addAttribute("name", channel.name());
        model.addAttribute("secret", secret);
        model.addAttribute("back", PATH + "/" + channel.id());
        return "access/secret";
    }

    private String form(ChannelForm form, FormErrors errors, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        model.addAttribute("areas", areas());
        model.addAttribute("kinds", kinds());
        return "hits/notification/new-channel";
    }

    private List<Kind> kinds() {
        return carriers.stream()
                .filter(Carrier::isOpen)
                .map(Carrier::kind)
                .sorted()
                .toList();
    }

    private Map<String, String> areas() {
        return ChannelForm.areas(municipalities, "Nederland");
    }

    private Channel find(UUID id) {
        return stored.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
