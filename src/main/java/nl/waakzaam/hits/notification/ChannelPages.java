// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits.notification;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import nl.waakzaam.access.CurrentActor;
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
import org.springframework.web.server.ResponseStatusException;

/** The screens on which administrators say where teams are told of hits. */
@Controller
class ChannelPages {
    static final String PATH = "/beheer/meldkanalen";
    static final String CHANNEL = PATH + "/{id:[0-9a-f-]{36}}";
    static final String DEED = CHANNEL + "/{daad:proef|pauzeren|hervatten|verwijderen}";
    static final String SECRET = CHANNEL + "/geheim";

    private final Channels channels;
    private final PostgresChannels stored;
    private final DeliveryProofs proofs;
    private final Municipalities municipalities;
    private final ChannelProof proof;
    private final Lists lists;
    private final NotificationLog log;
    private final CurrentActor actor;

    ChannelPages(
            Channels channels,
            PostgresChannels stored,
            DeliveryProofs proofs,
            Municipalities municipalities,
            ChannelProof proof,
            Lists lists,
            NotificationLog log,
            CurrentActor actor) {
        this.channels = channels;
        this.stored = stored;
        this.proofs = proofs;
        this.municipalities = municipalities;
        this.proof = proof;
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

    @GetMapping(CHANNEL)
    String show(@PathVariable("id") UUID id, HttpServletRequest request, Model model) {
        return show(find(id), new FormErrors(), request, model);
    }

    /** A test message may be sent at any time. */
    @PostMapping(DEED)
    String act(
            @PathVariable("id") UUID id, @PathVariable("daad") String code, HttpServletRequest request, Model model) {
        var channel = find(id);
        var deed = Deed.of(code);
        var errors = new FormErrors();
        if (deed != Deed.TEST) {
            proof.ask(errors, request);
        }
        if (!errors.isEmpty()) {
            return show(channel, errors, request, model);
        }
        channels.act(channel, deed, actor.get().id());
        return "redirect:" + (deed == Deed.REMOVE ? PATH : PATH + "/" + id);
    }

    @PostMapping(SECRET)
    String rotate(@PathVariable("id") UUID id, HttpServletRequest request, Model model) {
        var channel = find(id);
        var errors = new FormErrors();
        proof.ask(errors, request);
        return errors.isEmpty()
                ? secret(channel, channels.rotate(channel, actor.get().id()), model)
                : show(channel, errors, request, model);
    }

    /** The one page that ever shows it. */
    static String secret(Channel channel, String secret, Model model) {
        model.addAttribute("name", channel.name());
        model.addAttribute("secret", secret);
        model.addAttribute("back", PATH + "/" + channel.id());
        return "access/secret";
    }

    private String show(Channel channel, FormErrors errors, HttpServletRequest request, Model model) {
        var units = ChannelForm.units(municipalities);
        model.addAttribute("channel", channel);
        model.addAttribute("errors", errors);
        model.addAttribute("area", units.getOrDefault(channel.area(), channel.area()));
        model.addAttribute("proofs", proofs.lastOf(channel.id()));
        proof.show(PATH + "/" + channel.id(), request, model);
        return "hits/notification/channel";
    }

    private Channel find(UUID id) {
        return stored.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
