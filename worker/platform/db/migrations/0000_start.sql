CREATE TABLE `assignments` (
	`id` text PRIMARY KEY NOT NULL,
	`lead_id` text NOT NULL,
	`store_id` text NOT NULL,
	`status` text NOT NULL,
	`respond_by` integer,
	`reply_due` integer,
	`accepted_at` integer,
	`decline_reason` text,
	`decline_note` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`lead_id`) REFERENCES `leads`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `assignments_lead_store` ON `assignments` (`lead_id`,`store_id`);--> statement-breakpoint
CREATE INDEX `assignments_store` ON `assignments` (`store_id`,`status`,`updated_at`);--> statement-breakpoint
CREATE INDEX `assignments_lapsed` ON `assignments` (`updated_at`) WHERE status = 'auto_declined';--> statement-breakpoint
CREATE INDEX `assignments_respond_by` ON `assignments` (`respond_by`) WHERE status in ('offered', 'reviewing');--> statement-breakpoint
CREATE TABLE `events` (
	`id` text PRIMARY KEY NOT NULL,
	`lead_id` text NOT NULL,
	`assignment_id` text,
	`store_id` text,
	`action` text NOT NULL,
	`from_status` text,
	`to_status` text NOT NULL,
	`actor_kind` text NOT NULL,
	`actor_id` text,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `events_lead` ON `events` (`lead_id`,`id`);--> statement-breakpoint
CREATE TABLE `concepts` (
	`id` text PRIMARY KEY NOT NULL,
	`design_id` text NOT NULL,
	`parent_id` text,
	`engine` text NOT NULL,
	`model` text NOT NULL,
	`spec` text NOT NULL,
	`spec_hash` text NOT NULL,
	`instruction` text,
	`hero_key` text NOT NULL,
	`top_key` text,
	`side_key` text,
	`alt` text NOT NULL,
	`idempotency_key` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`design_id`) REFERENCES `designs`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `concepts_request` ON `concepts` (`design_id`,`idempotency_key`);--> statement-breakpoint
CREATE INDEX `concepts_design` ON `concepts` (`design_id`,`id`);--> statement-breakpoint
CREATE TABLE `messages` (
	`id` text PRIMARY KEY NOT NULL,
	`assignment_id` text NOT NULL,
	`author` text NOT NULL,
	`seller_id` text,
	`body` text NOT NULL,
	`created_at` integer NOT NULL,
	`read_at` integer,
	FOREIGN KEY (`assignment_id`) REFERENCES `assignments`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `messages_assignment` ON `messages` (`assignment_id`,`id`);--> statement-breakpoint
CREATE TABLE `design_references` (
	`id` text PRIMARY KEY NOT NULL,
	`design_id` text NOT NULL,
	`file_key` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`design_id`) REFERENCES `designs`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `design_references_design` ON `design_references` (`design_id`,`id`);--> statement-breakpoint
CREATE TABLE `designs` (
	`id` text PRIMARY KEY NOT NULL,
	`store_id` text NOT NULL,
	`description` text NOT NULL,
	`locale` text NOT NULL,
	`spec` text NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`generation` integer DEFAULT 1 NOT NULL,
	`lead_id` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `designs_unsent` ON `designs` (`updated_at`) WHERE lead_id is null;--> statement-breakpoint
CREATE TABLE `lead_contacts` (
	`lead_id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`phone` text,
	`preferred` text NOT NULL,
	`location` text,
	`message` text,
	FOREIGN KEY (`lead_id`) REFERENCES `leads`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `lead_contacts_email` ON `lead_contacts` (`email`);--> statement-breakpoint
CREATE TABLE `leads` (
	`id` text PRIMARY KEY NOT NULL,
	`reference` text NOT NULL,
	`home_store_id` text,
	`design_id` text NOT NULL,
	`status` text NOT NULL,
	`in_pool` integer NOT NULL,
	`category` text NOT NULL,
	`currency` text NOT NULL,
	`locale` text NOT NULL,
	`description` text NOT NULL,
	`spec` text NOT NULL,
	`estimate` text NOT NULL,
	`advice` text NOT NULL,
	`price_book_id` text NOT NULL,
	`concept_id` text,
	`budget_min_minor` integer,
	`budget_max_minor` integer,
	`need_by` text,
	`network_consent` integer NOT NULL,
	`surprise` integer NOT NULL,
	`slots_taken` integer DEFAULT 0 NOT NULL,
	`picture_attempts` integer DEFAULT 0 NOT NULL,
	`generation` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`concept_id`) REFERENCES `concepts`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `leads_reference` ON `leads` (`reference`);--> statement-breakpoint
CREATE UNIQUE INDEX `leads_design` ON `leads` (`design_id`);--> statement-breakpoint
CREATE INDEX `leads_unpictured` ON `leads` (`picture_attempts`,`created_at`) WHERE concept_id is null;--> statement-breakpoint
CREATE INDEX `leads_pool` ON `leads` (`currency`,`created_at`,`id`) WHERE status = 'open' and in_pool = 1;--> statement-breakpoint
CREATE INDEX `leads_pool_category` ON `leads` (`currency`,`category`,`created_at`,`id`) WHERE status = 'open' and in_pool = 1;--> statement-breakpoint
CREATE INDEX `leads_home` ON `leads` (`home_store_id`,`id`);--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` text PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`kind` text NOT NULL,
	`store_id` text,
	`lead_id` text,
	`assignment_id` text,
	`created_at` integer NOT NULL,
	`due_at` integer NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`sent_at` integer,
	`failed_at` integer,
	`last_error` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_key` ON `outbox` (`key`);--> statement-breakpoint
CREATE INDEX `outbox_due` ON `outbox` (`due_at`) WHERE sent_at is null and failed_at is null;--> statement-breakpoint
CREATE TABLE `price_books` (
	`id` text PRIMARY KEY NOT NULL,
	`store_id` text NOT NULL,
	`version` integer NOT NULL,
	`book` text NOT NULL,
	`retail` text NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text
);
--> statement-breakpoint
CREATE UNIQUE INDEX `price_books_version` ON `price_books` (`store_id`,`version`);--> statement-breakpoint
CREATE TABLE `accounts` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`provider_id` text NOT NULL,
	`user_id` text NOT NULL,
	`access_token` text,
	`refresh_token` text,
	`id_token` text,
	`access_token_expires_at` integer,
	`refresh_token_expires_at` integer,
	`scope` text,
	`password` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `sellers`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `accounts_user` ON `accounts` (`user_id`);--> statement-breakpoint
CREATE TABLE `rate_limits` (
	`id` text PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`count` integer NOT NULL,
	`last_request` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `rate_limits_key_unique` ON `rate_limits` (`key`);--> statement-breakpoint
CREATE TABLE `sellers` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`email` text NOT NULL,
	`email_verified` integer DEFAULT false NOT NULL,
	`image` text,
	`store_id` text NOT NULL,
	`role` text NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sellers_email` ON `sellers` (`email`);--> statement-breakpoint
CREATE INDEX `sellers_store` ON `sellers` (`store_id`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`token` text NOT NULL,
	`user_id` text NOT NULL,
	`expires_at` integer NOT NULL,
	`ip_address` text,
	`user_agent` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`user_id`) REFERENCES `sellers`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sessions_token` ON `sessions` (`token`);--> statement-breakpoint
CREATE INDEX `sessions_user` ON `sessions` (`user_id`);--> statement-breakpoint
CREATE TABLE `verifications` (
	`id` text PRIMARY KEY NOT NULL,
	`identifier` text NOT NULL,
	`value` text NOT NULL,
	`expires_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `verifications_identifier` ON `verifications` (`identifier`);--> statement-breakpoint
CREATE TABLE `funnel_counts` (
	`store_id` text NOT NULL,
	`day` text NOT NULL,
	`step` text NOT NULL,
	`category` text NOT NULL,
	`count` integer NOT NULL,
	PRIMARY KEY(`store_id`, `day`, `step`, `category`)
);
--> statement-breakpoint
CREATE TABLE `idempotency_keys` (
	`scope` text NOT NULL,
	`key` text NOT NULL,
	`body_hash` text NOT NULL,
	`subject_id` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`scope`, `key`)
);
--> statement-breakpoint
CREATE INDEX `idempotency_keys_age` ON `idempotency_keys` (`created_at`);--> statement-breakpoint
CREATE TABLE `stores` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`name` text NOT NULL,
	`publishable_key` text NOT NULL,
	`currency` text NOT NULL,
	`locale` text NOT NULL,
	`time_zone` text NOT NULL,
	`email` text NOT NULL,
	`address` text,
	`about` text,
	`logo_key` text,
	`allowed_origins` text NOT NULL,
	`theme` text NOT NULL,
	`accepting` integer DEFAULT false NOT NULL,
	`categories` text DEFAULT '[]' NOT NULL,
	`min_order_minor` integer,
	`max_order_minor` integer,
	`lead_time_days` integer DEFAULT 42 NOT NULL,
	`auto_decline_hours` integer DEFAULT 48 NOT NULL,
	`vacation` integer DEFAULT false NOT NULL,
	`vacation_message` text,
	`network_receive` integer DEFAULT true NOT NULL,
	`network_release` integer DEFAULT false NOT NULL,
	`price_book_id` text NOT NULL,
	`snippet_seen_at` integer,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `stores_slug` ON `stores` (`slug`);--> statement-breakpoint
CREATE UNIQUE INDEX `stores_publishable_key` ON `stores` (`publishable_key`);