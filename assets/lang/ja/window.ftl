# The window's frame: what every screen shares.

window-title = Other Desk
window-no-display = 画面がありません（DISPLAY も WAYLAND_DISPLAY も設定されていません）。ターミナルなら、すべて進められます：other-desk exercise scenarios/swap-day
window-no-adapter = 描画する手段がありません。Vulkan ドライバーが、ソフトウェアのものも含めて見つかりませんでした。Debian と Ubuntu では sudo apt install mesa-vulkan-drivers で入ります。ターミナルなら、すべて進められます：other-desk exercise scenarios/swap-day
window-folder = フォルダーは { $folder } です。
window-reloaded = パックが更新されました。このまま新しい文面で続けます。
window-reload-differs = パックが更新されましたが、ここまでの内容が新しい版に合いません（{ $why }）。今の版のまま続けます。
window-reload-broken = パックが更新されましたが、エラーが { $errors } 件あります。今の版のまま続けます。{ $first }
