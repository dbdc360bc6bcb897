// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits;

import static nl.waakzaam.access.Right.account;
import static nl.waakzaam.access.Role.DETECTIVE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;

import java.util.List;
import java.util.Set;
import nl.waakzaam.access.Right;
import nl.waakzaam.access.Rights;
import nl.waakzaam.site.MenuEntry;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may work with hits: detectives, in their area. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(HitTerms.class)
class HitsRights implements Rights {
    @Override
    public String module() {
        return "hits";
    }

    @Override
    public List<Right> table() {
        return List.of(
                account(GET, HitPages.HIT, "Lay the goods of a hit side by side", DETECTIVE),
                account(GET, HitPhotoPages.PHOTO, "See a photo of one of the goods of a hit", DETECTIVE),
                account(POST, HitPages.MOVE, "Bring a hit a step further, or propose that", DETECTIVE),
                account(POST, HitPages.ANSWER, "Approve or refuse what a colleague proposed about a hit", DETECTIVE),
                account(GET, PaperPages.PAPER, "Make a paper of a hit, such as an order to hold", DETECTIVE));
    }

    @Bean
    MenuEntry hitsEntry() {
        return new MenuEntry("hits.menu", HitPages.PATH, 20, Set.of(DETECTIVE.name()));
    }
}
