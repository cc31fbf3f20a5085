/** Classes that break the rules of this floor, for the tests of the rules. */
package io.trigon.domain.canary;
