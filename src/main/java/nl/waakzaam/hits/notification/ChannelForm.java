// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits.notification;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import nl.waakzaam.hits.Hit;
import nl.waakzaam.hits.notification.Channel.Kind;
import nl.waakzaam.municipalities.Municipalities;
import nl.waakzaam.notices.MailAddress;
import nl.waakzaam.site.FormErrors;

/** What an administrator filled in about a new channel, as it was typed. */
public record ChannelForm(String name, String kind, String area, List<String> states, boolean likely, String target) {
    private static final int LONGEST_NAME = 80;
    private static final int LONGEST_TARGET = 500;
    private static final Pattern TOPIC = Pattern.compile("[A-Za-z0-9._-]{1,249}");

    static ChannelForm empty() {
        return new ChannelForm("", Kind.WEBHOOK.name(), "", List.of(Hit.State.NEW.name()), false, "");
    }

    /** The steps of a hit that can be told. */
    public static List<String> allStates() {
        return Arrays.stream(Hit.State.values()).map(Hit.State::name).toList();
    }

    /** @param units those that can be chosen, besides the whole country */
    FormErrors errors(List<Kind> kinds, Map<String, String> units, NotificationSettings settings) {
        var errors = new FormErrors();
        if (name.isBlank() || name.strip().length() > LONGEST_NAME) {
            errors.add("naam", "notification.error.name", LONGEST_NAME);
        }
        if (kinds.stream().noneMatch(one -> one.name().equals(kind))) {
            errors.add("soort", "notification.error.kind");
        }
        checkTarget(errors, settings);
        if (!area.equals(Channel.COUNTRY) && !units.containsKey(area)) {
            errors.add("gebied", "notification.error.area");
        }
        if (states.isEmpty() || !allStates().containsAll(states)) {
            errors.add("stap", "notification.error.states");
        }
        return errors;
    }

    private void checkTarget(FormErrors errors, NotificationSettings settings) {
        if (!kind.equals(Kind.KAFKA.name())) {
            checkHost(errors, settings);
        } else if (!TOPIC.matcher(target.strip()).matches()) {
            errors.add("adres", "notification.error.topic");
        }
    }

    private void checkHost(FormErrors errors, NotificationSettings settings) {
        var mail = kind.equals(Kind.MAIL.name());
        var host = mail ? mailHost() : webHost();
        if (host.isEmpty()) {
            errors.add("adres", mail ? "notification.error.mail" : "notification.error.url");
        } else if (!settings.allows(host.get())) {
            errors.add("adres", "notification.error.domain", String.join(", ", settings.domains()));
        }
    }

    private Optional<String> mailHost() {
        return MailAddress.of(target)
                .map(address -> address.text().substring(address.text().indexOf('@') + 1));
    }

    /** Of a plain https address: a name and password in it would go to whoever it leads to. */
    private Optional<String> webHost() {
        try {
            var uri = new URI(target.strip());
            var plain = "https".equals(uri.getScheme()) && uri.getUserInfo() == null && uri.getFragment() == null;
            return plain && target.length() <= LONGEST_TARGET ? Optional.ofNullable(uri.getHost()) : Optional.empty();
        } catch (URISyntaxException wrong) {
            return Optional.empty();
        }
    }

    Channel channel() {
        return new Channel(
                UUID.randomUUID(), name.strip(), Kind.valueOf(kind), area, states, likely, target.strip(), null);
    }

    /** The names of the police units, by code. */
    static Map<String, String> units(Municipalities municipalities) {
        var units = new LinkedHashMap<String, String>();
        municipalities.policeUnits().forEach(unit -> units.put(unit.code(), unit.name()));
        return units;
    }
}
