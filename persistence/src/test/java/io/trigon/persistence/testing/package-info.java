/** Real databases for the tests of this floor, and the use cases wired over its repositories. */
package io.trigon.persistence.testing;
