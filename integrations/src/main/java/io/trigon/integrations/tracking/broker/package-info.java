/**
 * The line between the doors of devices and the store of fixes, when there are several nodes: Kafka. A door hands a fix over
 * by the same port as without it. Nothing here knows what a fix means, and no other package knows Kafka.
 */
package io.trigon.integrations.tracking.broker;
