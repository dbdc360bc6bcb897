// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.journeys;

import java.util.List;
import nl.waakzaam.stolengoods.tips.NewTip;
import nl.waakzaam.stolengoods.tips.TipInbox;
import org.springframework.context.ApplicationContext;

/** Reports that lie in the inbox before a story begins. */
final class TestTips {
    private TestTips() {}

    static void submit(ApplicationContext product, String place, String story) {
        product.getBean(TipInbox.class)
                .submit(new NewTip(
                        List.of("JX2214367"),
                        "fiets",
                        place,
                        story,
                        new NewTip.Contact("T. Oosterhuis", "t@example.org")));
    }
}
