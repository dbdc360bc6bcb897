// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases.offline;

import static nl.waakzaam.access.Right.account;
import static nl.waakzaam.access.Right.everybody;
import static nl.waakzaam.access.Role.DEALER;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import java.util.List;
import java.util.Set;
import nl.waakzaam.access.Right;
import nl.waakzaam.access.Rights;
import nl.waakzaam.site.MenuEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The screen itself stands open: it is kept on devices, and nothing of anybody is in it. */
@Configuration(proxyBeanMethods = false)
class OfflineRights implements Rights {
    static final String COUNTER = "/handelaar/balie";
    static final String SCREEN = COUNTER + "/inkoop";
    static final String WORKER = COUNTER + "/werker.js";
    static final String MANIFEST = COUNTER + "/app.webmanifest";
    static final String STANDING = COUNTER + "/stand";
    static final String ENTRIES = COUNTER + "/inzendingen";
    static final String QUARANTINE = "/handelaar/inkopen/quarantaine";
    static final String ONE = QUARANTINE + "/{id:[0-9a-f-]{36}}";

    @Override
    public String module() {
        return "purchases";
    }

    @Override
    public List<Right> table() {
        return List.of(
                everybody(GET, SCREEN, "Get the screen of the counter that works without a network, empty"),
                everybody(GET, WORKER, "Get the script that keeps that screen on a device"),
                everybody(GET, MANIFEST, "Get what a device needs to install it"),
                account(GET, STANDING, "Get the own shops and their rules for the counter without a network", DEALER),
                account(POST, ENTRIES, "Send what was entered at the counter without a network", DEALER),
                account(GET, QUARANTINE, "See which entries of blocked accounts wait for the owner", DEALER),
                account(POST, QUARANTINE, "Search, sort and page them", DEALER),
                account(POST, QUARANTINE + ".csv", "Export them", DEALER),
                account(GET, ONE, "See the goods of such an entry, as the owner of the company", DEALER),
                account(POST, ONE + "/aannemen", "Register it after all, as the owner", DEALER),
                account(POST, ONE + "/verbeteren", "See it whole, mend it and register it, as the owner", DEALER),
                account(POST, ONE + "/weigeren", "Refuse it with a reason, as the owner", DEALER));
    }

    @Bean
    MenuEntry offlineCounterEntry() {
        return new MenuEntry("offline.menu", SCREEN, 19, Set.of(DEALER.name()));
    }
}
