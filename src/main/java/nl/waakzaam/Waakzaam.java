// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam;

import nl.waakzaam.platform.Commands;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The whole product as one application. */
@SpringBootApplication
@EnableScheduling
public class Waakzaam {
    public static void main(String[] arguments) {
        System.exit(new Commands(Waakzaam.class).run(arguments));
    }
}
