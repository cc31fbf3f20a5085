/** The rules of the floors, each with a canary that breaks it and must be caught. */
package io.trigon.systemtests.architecture;
