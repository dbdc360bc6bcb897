// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.notices;

import java.util.List;
import org.springframework.context.ApplicationContext;

/** The demo's mail as its readers find it. */
public final class TestPost {
    private final Postman postman;
    private final DemoPost folder;

    public TestPost(ApplicationContext product) {
        postman = product.getBean(Postman.class);
        folder = product.getBean(DemoPost.class);
    }

    /** Sends what waits. */
    public void deliver() {
        postman.round();
    }

    /** Sends what waits and answers what this reader has now, latest first. */
    public List<Mail> of(String address) {
        deliver();
        return folder.list().stream()
                .map(DemoPost.Delivered::mail)
                .filter(mail -> mail.to().text().equals(address))
                .toList();
    }
}
