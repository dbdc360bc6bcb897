// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits.notification;

import static nl.waakzaam.access.Right.account;
import static nl.waakzaam.access.Role.ADMINISTRATOR;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import java.util.List;
import java.util.Set;
import nl.waakzaam.access.Right;
import nl.waakzaam.access.Rights;
import nl.waakzaam.site.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may say where teams are told of hits: administrators, each of whose acts is logged. */
@Configuration(proxyBeanMethods = false)
class NotificationRights implements Rights {
    @Override
    public String module() {
        return "hits";
    }

    @Override
    public List<Right> table() {
        var list = ChannelPages.PATH;
        var dead = Undelivered.PATH;
        return List.of(
                account(GET, list, "List the channels that tell of hits", ADMINISTRATOR),
                account(POST, list, "Search, sort and page that list", ADMINISTRATOR),
                account(POST, list + ".csv", "Export that list", ADMINISTRATOR),
                account(GET, NewChannelPages.PATH, "See the form for a new channel", ADMINISTRATOR),
                account(POST, NewChannelPages.PATH, "Add a channel", ADMINISTRATOR),
                account(GET, ChannelPages.CHANNEL, "See a channel and what was delivered", ADMINISTRATOR),
                account(POST, ChannelPages.DEED, "Try, pause, resume or remove a channel", ADMINISTRATOR),
                account(POST, ChannelPages.SECRET, "Replace the secret of a web hook", ADMINISTRATOR),
                account(GET, dead, "List the notifications that could not be delivered", ADMINISTRATOR),
                account(POST, dead, "Search, sort and page that list", ADMINISTRATOR),
                account(POST, dead + ".csv", "Export that list", ADMINISTRATOR),
                account(POST, UndeliveredPages.RESEND, "Send such a notification again", ADMINISTRATOR));
    }

    @Bean
    MenuEntry channelsEntry() {
        return new MenuEntry("notification.menu", ChannelPages.PATH, 820, Set.of(ADMINISTRATOR.name()));
    }
}
