/** Feeds that write down what was acknowledged, for crash tests and measurements. */
package io.trigon.systemtests.load;
