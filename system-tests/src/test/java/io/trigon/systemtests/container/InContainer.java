package io.trigon.systemtests.container;

import java.io.File;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The one archive of all tests in the container: the WAR as it was built, and these tests. A test extends this class,
 * injects what it needs, and asserts with JUnit alone.
 */
@ExtendWith(ArquillianExtension.class)
public abstract class InContainer {

    /** The built WAR with the tests of this package. */
    @Deployment
    public static WebArchive war() {
        return ShrinkWrap.createFromZipFile(WebArchive.class, new File(System.getProperty("trigon.war")))
                .addPackage(InContainer.class.getPackage());
    }
}
