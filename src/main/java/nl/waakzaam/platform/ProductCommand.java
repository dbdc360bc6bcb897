// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.platform;

import org.springframework.context.ApplicationContext;

/**
 * Something an administrator does from the command line, besides serving. A class with picocli's {@code @Command} and a
 * constructor without arguments, anywhere in the product, is found by itself; a name of two words such as
 * {@code "import stolen-goods"} stands in a group. Options are its fields; {@code --data}, {@code --keys} and
 * {@code --database} are added to each. It works whether or not the server runs.
 */
public interface ProductCommand {
    /**
     * Does the work with the beans of the product, which is up but serves no requests.
     *
     * @return the exit code: 0 when all went well
     */
    int run(ApplicationContext product) throws Exception;
}
