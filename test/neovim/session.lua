-- A session in Neovim with the configuration of docs/editor.md, on a copy of a project that is the current folder. Each step is
-- what a user does; what is seen is compared. Prints a line for each step and quits with 0 if all hold.
local patience = 30000
local failed = 0

local function step(name, run)
    local fine, problem = pcall(run)
    if not fine then failed = failed + 1 end
    print((fine and 'ok ' or 'not ok ') .. name .. (fine and '' or ': ' .. tostring(problem)) .. '\n')
end

local function wait_until(what, holds)
    if not vim.wait(patience, holds, 50) then error('waited in vain: ' .. what) end
end

local function codes()
    return table.concat(vim.tbl_map(function(one) return one.code end, vim.diagnostic.get()), ' ')
end

local function put_cursor_on(pattern, offset)
    vim.fn.cursor(1, 1)
    assert(vim.fn.search(pattern, 'c') > 0, pattern .. ' is not in the text')
    if offset then vim.fn.cursor(vim.fn.line('.'), vim.fn.col('.') + offset) end
end

dofile(vim.env.ALLOT_NEOVIM_CONFIG)

step('opening a file starts the server, and nothing is wrong', function()
    vim.cmd('edit commune.allot')
    wait_until('the server', function()
        local _, client = next(vim.lsp.buf_get_clients(0))
        return client and client.initialized
    end)
    vim.lsp.buf_request_sync(0, 'workspace/symbol', { query = 'x' }, patience)
    assert(codes() == '', codes())
end)

step('a wrong figure is shown in the file that holds the total, which is not open', function()
    vim.cmd([[%s/\<60\>/61/]])
    wait_until('an error', function() return codes() ~= '' end)
    local shown = vim.diagnostic.get()[1]
    assert(vim.fn.bufname(shown.bufnr):match('plan.allot$'), vim.fn.bufname(shown.bufnr))
    vim.cmd('undo')
    wait_until('no error', function() return codes() == '' end)
end)

step('gd goes to the declaration, in another file', function()
    put_cursor_on('passing on Plan2023', 11)
    vim.lsp.buf.definition()
    wait_until('the other file', function() return vim.fn.expand('%:t') == 'plan.allot' end)
    assert(vim.fn.expand('<cword>') == 'Plan2023', vim.fn.expand('<cword>'))
end)

step('CTRL-X CTRL-O completes a name', function()
    assert(vim.bo.omnifunc == 'v:lua.vim.lsp.omnifunc', vim.bo.omnifunc)
    vim.cmd([[%s/VanDiem /VanD/]])
    put_cursor_on('VanD', 4)
    -- What the function behind these keys does, without a window to show its menu in.
    local _, answer = next(vim.lsp.buf_request_sync(0, 'textDocument/completion', vim.lsp.util.make_position_params(), patience))
    local items = vim.lsp.util.text_document_completion_list_to_complete_items(answer.result, 'VanD')
    assert(items[1] and items[1].word == 'VanDiem', vim.inspect(items))
    vim.cmd('edit!')
end)

step('renaming changes every file, and once they are written nothing is wrong', function()
    put_cursor_on('Plan2023')
    vim.lsp.buf.rename('KeHoach2023')
    wait_until('the new name', function() return vim.fn.search('KeHoach2023', 'nw') > 0 end)
    vim.cmd('edit commune.allot')
    assert(vim.fn.search('passing on KeHoach2023', 'nw') > 0, 'commune.allot has the old name')
    -- Neovim tells nothing of files that it changed without showing them, until they are written.
    vim.cmd('wall')
    -- An answer comes after everything that was sent before it was checked.
    vim.lsp.buf_request_sync(0, 'workspace/symbol', { query = 'x' }, patience)
    assert(codes() == '', codes())
end)

vim.cmd(failed == 0 and 'qa!' or 'cq!')
