// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.features;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.waakzaam.site.ListMapping;
import nl.waakzaam.site.Lists;
import nl.waakzaam.site.Wanted;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;

/** The counts for people, with what they do not say and how programs read them. Public, so no consultation to log. */
@Controller
class CountPages {
    static final String PATH = CountList.PATH;

    private final CountList list;
    private final CameraCounts counts;
    private final Lists lists;
    private final FeatureAddresses addresses;

    CountPages(CountList list, CameraCounts counts, Lists lists, FeatureAddresses addresses) {
        this.list = list;
        this.counts = counts;
        this.lists = lists;
        this.addresses = addresses;
    }

    @ListMapping(PATH)
    String show(Wanted wanted, Model model) {
        model.addAttribute("listing", lists.show(list.today(), wanted));
        model.addAttribute("made", counts.made().orElse(null));
        model.addAttribute("address", addresses.of(FeatureAddresses.ROOT));
        return "cameras/features/counts";
    }

    @PostMapping(PATH + ".csv")
    void export(Wanted wanted, HttpServletResponse response) throws IOException {
        lists.export(list.today(), wanted, response, () -> {});
    }
}
