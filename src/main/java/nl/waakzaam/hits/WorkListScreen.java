// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.waakzaam.access.Actor;
import nl.waakzaam.hits.HitList.Row;
import nl.waakzaam.hits.SavedViews.View;
import nl.waakzaam.site.FormErrors;
import nl.waakzaam.site.Listing;
import nl.waakzaam.site.Page;
import org.jspecify.annotations.Nullable;

/**
 * What stands on the screen of the list.
 *
 * @param me the account that looks
 * @param candidates who may be given hits, by account, oneself first
 * @param municipalities their names, by code
 * @param done what was just done
 */
public record WorkListScreen(
        Listing<Row> listing,
        String me,
        Map<String, Actor> candidates,
        Map<String, String> municipalities,
        List<View> views,
        OpenHits.Counts counts,
        Done done) {

    /**
     * What was just done, or refused.
     *
     * @param ticked the hits that stay ticked, and {@code to} whom they were to be given
     * @param name the name that was typed for a view
     * @param saved whether it was saved under it
     * @param assigned null when nothing was given to anybody
     */
    public record Done(
            FormErrors errors,
            Set<String> ticked,
            String to,
            String name,
            boolean saved,
            Assigning.@Nullable Assigned assigned) {
        static Done nothing() {
            return new Done(new FormErrors(), Set.of(), "", "", false, null);
        }
    }

    /** Whom hits may be given to, in words. */
    public Map<String, String> choices(Page page) {
        var choices = new LinkedHashMap<String, String>();
        candidates.forEach((id, one) -> choices.put(id, id.equals(me) ? page.text("hits.assign.me") : one.name()));
        return choices;
    }

    /** Who works on a hit, in words; empty for nobody. */
    public String worker(Page page, Row row) {
        var account = row.assignedTo();
        if (account == null) {
            return "";
        }
        var known = candidates.get(account);
        return known == null ? page.text("hits.worker.other") : choices(page).getOrDefault(account, "");
    }

    public String municipality(Row row) {
        return municipalities.getOrDefault(row.municipality(), row.municipality());
    }
}
