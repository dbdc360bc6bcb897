// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.notices;

import static nl.waakzaam.access.Right.everybody;
import static org.springframework.http.HttpMethod.GET;

import java.util.List;
import nl.waakzaam.access.Right;
import nl.waakzaam.access.Rights;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The demo's mail folder on screen. With real data neither this page nor its line in the table of rights is there. */
@Controller
@ConditionalOnProperty("waakzaam.demo")
class DemoPostPage implements Rights {
    private static final String PATH = "/demo/post";

    private final DemoPost post;

    DemoPostPage(DemoPost post) {
        this.post = post;
    }

    @Override
    public String module() {
        return "notices";
    }

    @Override
    public List<Right> table() {
        return List.of(everybody(GET, PATH, "Read the mails of the demo"));
    }

    @GetMapping(PATH)
    String show(Model model) {
        model.addAttribute("mails", post.list());
        return "notices/demo-post";
    }
}
